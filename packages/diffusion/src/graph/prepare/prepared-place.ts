import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { processor } from '../../runtime/processor.ts';
import { runtimeVersion } from '../../runtime/save-optimised.ts';
import type { GraphReport } from '../inspect-graph.ts';

export interface Variant {
  /** products with weights in 8 bits */
  readonly int8?: boolean;
}

/** Raised when passes change what they write, so that older results are made again. */
const format = 2;

/**
 * Where the prepared form of a graph lies, made or not: `<model>/.escena-prepared/<part>-<key>`. The key covers the source
 * files (names, sizes, times of change), the runtime's version, the processor's features and the variant.
 */
export async function preparedPlace(report: GraphReport, { int8 = false }: Variant): Promise<string> {
  const files = [report.file, ...report.weightFiles.map(({ file }) => file)];
  const sources = await Promise.all(
    files.map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return [basename(file), size, mtimeMs];
    }),
  );
  const facts = { format, runtimeVersion, processor: processor().id, int8, sources };
  const key = createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
  const part = dirname(report.file);
  return join(dirname(part), '.escena-prepared', `${basename(part)}-${key}`);
}
