import { copyFile, link, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '@escena/core/app-error';
import { DiffusionError } from '../../diffusion-error.ts';
import { processor } from '../../runtime/processor.ts';
import { saveOptimised } from '../../runtime/save-optimised.ts';
import { type Session, openSession } from '../../runtime/session.ts';
import { openBytes } from '../bytes.ts';
import type { Graph } from '../graph.ts';
import type { GraphReport } from '../inspect-graph.ts';
import { batchTimestep } from '../passes/batch-timestep.ts';
import { fuseAttention } from '../passes/fuse-attention.ts';
import { noiseAsInput } from '../passes/noise-as-input.ts';
import { quantizeMatMul } from '../passes/quantize-matmul.ts';
import { steadyRows } from '../passes/steady-rows.ts';
import { readGraph } from '../read-graph.ts';
import { removeUnused } from '../remove-unused.ts';
import { writeGraph } from '../write-graph.ts';
import { type CheckOptions, checkPrepared } from './check-prepared.ts';
import { type Preparation, type PreparedGraph, preparationFile, preparedGraph } from './prepared-graph.ts';
import { type Variant, preparedPlace } from './prepared-place.ts';

export interface PrepareOptions extends Variant, CheckOptions {
  readonly threads: number;
  readonly signal?: AbortSignal;
}

/**
 * The largest accepted relative error. Fusing reorders float32 sums (1e-6 measured; a fault in a graph is 1e-2 and more);
 * half precision rounds inside; 8-bit products are off by 1 % in SD 1.5 (ENGINE §5.1).
 */
const bounds = { float32: 1e-4, float16: 1e-2, int8: 5e-2 } as const;

/**
 * Makes the prepared form of one graph, beside the model, unless it is there already. The source is never changed; the
 * result appears whole or not at all. What does not come close enough to the untouched graph is noted and not used.
 * @throws AppError `job.cancelled`; what the disk refuses
 */
export async function prepareGraph(report: GraphReport, options: PrepareOptions): Promise<PreparedGraph> {
  const known = await preparedGraph(report, options);
  if (known) return known;
  const place = await preparedPlace(report, options);
  await mkdir(dirname(place), { recursive: true });
  const work = await mkdtemp(join(dirname(place), '.work-'));
  const result = join(work, 'result');
  await mkdir(result);
  try {
    const preparation = await prepareIn(work, result, report, options);
    if (!preparation.accepted) {
      await rm(result, { recursive: true });
      await mkdir(result);
    }
    await writeFile(join(result, preparationFile), `${JSON.stringify(preparation, null, 2)}\n`);
    await rename(result, place).catch(async (cause: unknown) => {
      // Another process was faster: its result is as good.
      if (!(await preparedGraph(report, options))) throw cause;
    });
    return { preparation, file: preparation.accepted ? join(place, 'model.onnx') : undefined };
  } finally {
    await rm(work, { recursive: true });
  }
}

async function prepareIn(
  work: string,
  result: string,
  report: GraphReport,
  options: PrepareOptions,
): Promise<Preparation> {
  const start = performance.now();
  const bytes = openBytes(report.file);
  try {
    const graph = rewrite(readGraph(bytes), options);
    const facts = {
      attentions: countOperator(graph, 'MultiHeadAttention'),
      quantized: countOperator(graph, 'DynamicQuantizeMatMul'),
    };
    const judged = await judge().catch((error: unknown) => {
      if (error instanceof DiffusionError) return { accepted: false, reason: reasonOf(error) };
      throw error;
    });
    return { ...judged, ...facts, seconds: (performance.now() - start) / 1000 };

    async function judge(): Promise<Pick<Preparation, 'accepted' | 'reason' | 'relativeError'>> {
      const rewritten = join(work, 'model.onnx');
      await writeGraph(graph, rewritten, options.signal);
      for (const { file, location } of report.weightFiles) await place(file, join(work, location));
      stopIfAborted(options.signal);
      const optimised = await saveOptimised(rewritten, result, options.threads);
      stopIfAborted(options.signal);
      const relativeError = await errorOf(report, optimised, options);
      const bound = boundOf(report, options);
      if (relativeError <= bound) return { accepted: true, relativeError };
      return { accepted: false, reason: `relative error ${relativeError.toPrecision(2)}, over ${bound}` };
    }
  } finally {
    bytes[Symbol.dispose]();
  }
}

function rewrite(graph: Graph, { int8 }: PrepareOptions): Graph {
  const fused = removeUnused(steadyRows(fuseAttention(noiseAsInput(batchTimestep(graph)))));
  if (!int8) return fused;
  return removeUnused(quantizeMatMul(fused, { bits: processor().dotProducts ? 8 : 7 }));
}

async function errorOf(report: GraphReport, optimised: string, options: PrepareOptions): Promise<number> {
  await using prepared = await openSession(optimised, { threads: options.threads, mode: 'mapped' });
  await using raw = await openRaw(report.file, options.threads);
  return await checkPrepared(raw, prepared, options);
}

/** Mapped is light; but without optimisation the runtime cannot open graphs in half precision. */
async function openRaw(file: string, threads: number): Promise<Session> {
  return openSession(file, { threads, mode: 'mapped' }).catch(() => openSession(file, { threads }));
}

function boundOf({ inputs }: GraphReport, { int8 }: Variant): number {
  if (int8) return bounds.int8;
  return inputs.some(({ type }) => type === 'float16') ? bounds.float16 : bounds.float32;
}

function countOperator({ nodes }: Graph, operator: string): number {
  return nodes.filter((node) => node.operator === operator).length;
}

/** The same bytes under another name where the disk can do that; a copy otherwise. */
async function place(file: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await link(file, target).catch(() => copyFile(file, target));
}

function reasonOf(error: DiffusionError): string {
  const cause = error.cause instanceof Error ? `: ${error.cause.message.split('\n')[0]}` : '';
  return `${error.detail}${cause}`;
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('job.cancelled', { cause: signal.reason });
}
