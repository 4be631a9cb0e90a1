/**
 * All models that this package ever opens, by their files' names in `@vladmandic/human` (Apache-2.0, Google: BlazeFace,
 * FaceMesh, Iris, MoveNet Lightning). They say where things lie. None of them describes a person: those that do (age, emotion,
 * embeddings) are files of the same package, and nothing here reads or gives out a file that is not named below.
 */
export const modelNames = ['blazeface', 'facemesh', 'iris', 'movenet-lightning'] as const;
export type ModelName = (typeof modelNames)[number];

/** Of TensorFlow.js' WebAssembly backend; without SIMD for the browsers that lack it. */
const wasmNames = ['tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm.wasm'] as const;

/** What a browser fetches: each model's graph and weights, and the programs that run them. */
export const servedFiles: readonly string[] = [
  ...modelNames.flatMap((name) => [`${name}.json`, `${name}.bin`]),
  ...wasmNames,
];
