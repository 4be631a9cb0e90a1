import { readFileSync } from 'node:fs';
import { type Tensor, tensor } from '../tensor.ts';
import { goldenPath, readGoldenFloats, readGoldenJson } from './golden.ts';

interface Recorded {
  readonly file: string;
  readonly shape: readonly number[];
  readonly graphType: string;
}

/** What a reference case fed to its denoiser first, by graph input (whole numbers as float32). */
export function readGoldenCall(id: string): ReadonlyMap<string, Tensor> {
  const folder = `expected/${id}.first`;
  const { feeds } = readGoldenJson<{ feeds: Record<string, Recorded> }>(`${folder}/index.json`);
  return new Map(
    Object.entries(feeds).map(([name, { file, shape, graphType }]) => {
      const path = `${folder}/${file}`;
      const data = graphType === 'int64' ? readWhole(path) : readGoldenFloats(path);
      return [name, tensor(shape, data)];
    }),
  );
}

function readWhole(path: string): Float32Array {
  const bytes = readFileSync(goldenPath(path));
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return Float32Array.from(new BigInt64Array(copy), Number);
}
