import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '@escena/core/app-error';
import { type GraphReport, inspectGraph } from '@escena/diffusion/inspect-graph';
import { formatBytes } from '../../format-bytes.ts';
import { UsageError } from '../../usage-error.ts';
import type { CommandContext } from '../index.ts';
import { findFolder } from './find-folder.ts';

/** Every graph of a checkpoint: inputs, outputs, operators, weights. Fails where one could not run here. */
export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const [name, ...more] = positionals;
  if (!name || more.length > 0) throw new UsageError('models inspect NAME|FOLDER|FILE.onnx [--json]');
  const target = await findFolder(name, context);
  const reports: GraphReport[] = [];
  for (const file of await graphsAt(target)) reports.push(await inspectGraph(file));
  if (values.json) return console.log(JSON.stringify(reports, null, 2));
  for (const report of reports) console.log(describe(report, target));
}

async function graphsAt(target: string): Promise<readonly string[]> {
  const found = await stat(target).catch((cause: unknown) => {
    throw new AppError('model.missing', { detail: target, cause });
  });
  if (found.isFile()) return [target];
  const names = await readdir(target, { recursive: true });
  const graphs = names.filter(
    (one) => one.endsWith('.onnx') && !one.split(path.sep).some((part) => part.startsWith('.')),
  );
  if (graphs.length === 0) throw new AppError('model.missing', { detail: `${target} holds no .onnx file` });
  return graphs.sort().map((one) => path.join(target, one));
}

function describe(report: GraphReport, target: string): string {
  const { file, inputs, outputs, opsets, operators, weightBytes } = report;
  const value = ({ name, type, dims }: GraphReport['inputs'][number]): string =>
    `${name} ${type} [${dims.join(', ')}]`;
  const sets = Object.entries(opsets).map(([domain, version]) => `${domain || 'ai.onnx'} ${version}`);
  const common = Object.entries(operators).sort(([, a], [, b]) => b - a);
  return [
    path.relative(target, file) || path.basename(file),
    `  in   ${inputs.map(value).join(', ')}`,
    `  out  ${outputs.map(value).join(', ')}`,
    `  ${sets.join(', ')}; ${common
      .map(([name, count]) => `${name} ${count}`)
      .slice(0, 8)
      .join(', ')}; weights ${formatBytes(weightBytes)}`,
  ].join('\n');
}
