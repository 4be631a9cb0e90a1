import { join } from 'node:path';
import { InferenceSession, env } from 'onnxruntime-node';
import { DiffusionError } from '../diffusion-error.ts';
import { nativeOptions } from './native-options.ts';

/** Of the runtime: graphs that one version optimised may not suit another. */
export const runtimeVersion: string = env.versions.node ?? env.versions.common;

/** Weights from this many bytes on lie in the file beside the graph, where a session can map them. */
const minExternalBytes = 1024;

/**
 * Has the runtime optimise a graph for this processor and write the result: `<folder>/model.onnx` and, beside it,
 * `model.onnx.data`. Holds the whole model in memory while it works.
 * @throws DiffusionError `model.invalid` when the runtime cannot load the graph
 */
export async function saveOptimised(file: string, folder: string, threads: number): Promise<string> {
  const target = join(folder, 'model.onnx');
  try {
    const session = await InferenceSession.create(file, {
      ...nativeOptions({ threads }),
      optimizedModelFilePath: target,
      extra: {
        session: {
          // Repacked weights would only be thrown away again.
          disable_prepacking: '1',
          optimized_model_external_initializers_file_name: 'model.onnx.data',
          optimized_model_external_initializers_min_size_in_bytes: String(minExternalBytes),
        },
      },
    });
    await session.release();
  } catch (cause) {
    throw new DiffusionError('model.invalid', {
      file,
      detail: 'the runtime cannot optimise this graph',
      cause,
    });
  }
  return target;
}
