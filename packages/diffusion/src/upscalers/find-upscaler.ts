import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The graph of an upscaler's folder: the one `.onnx` file that lies in it, as such networks are published; undefined where
 * there is none, or several.
 */
export async function findUpscaler(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => []);
  const graphs = names.filter((name) => name.endsWith('.onnx'));
  const [only] = graphs;
  return only !== undefined && graphs.length === 1 ? join(folder, only) : undefined;
}
