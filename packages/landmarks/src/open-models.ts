import '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { env, ready, setBackend, tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { landmarkModels, ModelName } from './model-names.ts';

/** A model as a function: one input in, its outputs, the largest last. */
export type RunModel = (values: Float32Array | Int32Array) => readonly Float32Array[];
export type Opened<Name extends ModelName> = Readonly<Record<Name, RunModel>>;
/** What landmarks are found with. */
export type Models = Opened<(typeof landmarkModels)[number]>;

/** Reads one of the models' files by name. */
type ReadModelFile = (name: `${ModelName}.${'json' | 'bin'}`) => Promise<Uint8Array<ArrayBuffer>>;

/** The WebAssembly backend and some models, ready. Paths of the backend's own files are set by the caller. */
export async function openModels<Name extends ModelName>(
  names: readonly Name[],
  read: ReadModelFile,
): Promise<Opened<Name>> {
  // One thread: the sums of several come in any order, and the same photo shall have the same landmarks everywhere.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await setBackend('wasm');
  await ready();
  const opened = await Promise.all(
    names.map(async (name): Promise<[Name, RunModel]> => [name, await openModel(name, read)]),
  );
  return Object.fromEntries(opened) as Opened<Name>;
}

async function openModel(name: ModelName, read: ReadModelFile): Promise<RunModel> {
  const [graph, weights] = await Promise.all([read(`${name}.json`), read(`${name}.bin`)]);
  const { modelTopology, weightsManifest, ...rest } = JSON.parse(
    new TextDecoder().decode(graph),
  ) as GraphFile;
  const model = await loadGraphModel({
    load: () =>
      Promise.resolve({
        ...rest,
        modelTopology,
        weightSpecs: weightsManifest.flatMap((group) => group.weights),
        weightData: weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.byteLength),
      }),
  });
  const [input] = model.inputs;
  const shape = (input?.shape ?? []).map((side) => Math.max(1, side));
  const type = input?.dtype === 'int32' ? 'int32' : 'float32';
  return (values) => {
    const outputs: Float32Array[] = [];
    tidy(() => {
      const result = model.execute(tensor(values, shape, type)) as Tensor | Tensor[];
      for (const one of [result].flat()) outputs.push(Float32Array.from(one.dataSync()));
    });
    return outputs.sort((a, b) => a.length - b.length);
  };
}

/** TensorFlow.js' file of a graph model, as far as it is read here. */
interface GraphFile {
  readonly modelTopology: object;
  readonly weightsManifest: readonly { readonly weights: [] }[];
}
