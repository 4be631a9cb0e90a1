import '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { env, ready, setBackend, tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { type ModelName, modelNames } from './model-names.ts';

/** A model as a function: one input in, its outputs, the largest last. */
export type RunModel = (values: Float32Array | Int32Array) => readonly Float32Array[];
export type Models = Readonly<Record<ModelName, RunModel>>;

/** Reads one of the models' files by name. */
type ReadModelFile = (name: `${ModelName}.${'json' | 'bin'}`) => Promise<Uint8Array<ArrayBuffer>>;

/** The WebAssembly backend and all models, ready. Paths of the backend's own files are set by the caller. */
export async function openModels(read: ReadModelFile): Promise<Models> {
  // One thread: the sums of several come in any order, and the same photo shall have the same landmarks everywhere.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await setBackend('wasm');
  await ready();
  const opened = await Promise.all(
    modelNames.map(async (name): Promise<[ModelName, RunModel]> => [name, await openModel(name, read)]),
  );
  const models = new Map(opened);
  const runOf = (name: ModelName): RunModel => {
    const run = models.get(name);
    if (!run) throw new TypeError(`${name} is not open`);
    return run;
  };
  return {
    blazeface: runOf('blazeface'),
    facemesh: runOf('facemesh'),
    iris: runOf('iris'),
    'movenet-lightning': runOf('movenet-lightning'),
  };
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
