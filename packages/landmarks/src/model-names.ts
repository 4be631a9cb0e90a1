/**
 * All models that this package ever opens, by their files' names in the package `@vladmandic/human` and an earlier version of it,
 * `@vladmandic/human-2`, the last one that has the palm detector and Selfie Segmentation (Apache-2.0, Google: BlazeFace, FaceMesh, Iris, MoveNet Lightning; MediaPipe's palm detector, hand
 * landmarks and Selfie Segmentation). They say where things lie. None of them describes a person: those that do (age, emotion,
 * embeddings) are files of the same package, and nothing here reads or gives out a file that is not named below.
 */
export const landmarkModels = [
  'blazeface',
  'facemesh',
  'iris',
  'movenet-lightning',
  'handdetect',
  'handlandmark-lite',
] as const;
/** opened in Node alone */
export const personModels = ['selfie'] as const;
export const modelNames = [...landmarkModels, ...personModels] as const;
export type ModelName = (typeof modelNames)[number];

/** The package that a model's file lies in, in its folder `models`. */
export function packageOf(file: string): '@vladmandic/human' | '@vladmandic/human-2' {
  return /^(handdetect|selfie)\./.test(file) ? '@vladmandic/human-2' : '@vladmandic/human';
}

/** Of TensorFlow.js' WebAssembly backend; without SIMD for the browsers that lack it. */
const wasmNames = ['tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm.wasm'] as const;

/** What a browser fetches: each landmark model's graph and weights, and the programs that run them. */
export const servedFiles: readonly string[] = [
  ...landmarkModels.flatMap((name) => [`${name}.json`, `${name}.bin`]),
  ...wasmNames,
];
