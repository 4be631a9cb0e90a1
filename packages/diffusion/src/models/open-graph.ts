import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openBytes } from '../graph/bytes.ts';
import type { Graph } from '../graph/graph.ts';
import type { GraphReport } from '../graph/inspect-graph.ts';
import { chosenForm } from '../graph/prepare/chosen-form.ts';
import { preparedGraph } from '../graph/prepare/prepared-graph.ts';
import { fuseAttention } from '../graph/passes/fuse-attention.ts';
import { noiseAsInput } from '../graph/passes/noise-as-input.ts';
import { type WrappedAxes, wrapEdges } from '../graph/passes/wrap-edges.ts';
import { readGraph } from '../graph/read-graph.ts';
import { removeUnused } from '../graph/remove-unused.ts';
import { writeGraph } from '../graph/write-graph.ts';
import { type Session, type SessionOptions, openSession } from '../runtime/session.ts';

/** operators that draw by dice of their own, which no seed reaches */
const dice = ['RandomNormalLike', 'RandomNormal'];

export interface GraphOptions extends SessionOptions {
  /**
   * `float32`: what `prepareModel` made, if it did; `off`: the graph as it is; `int8`: the 8-bit form, if there. Left out:
   * what was chosen for this checkpoint (`chosen-form.ts`), float32 where nobody has.
   * The 8-bit form measures activations over the whole batch, so a row's result depends on the rows beside it.
   */
  readonly prepared?: 'float32' | 'int8' | 'off';
}

/**
 * A checkpoint's graph as a session: as it was prepared for this machine, where it was. One that draws noise itself (older
 * encoders) gets it as an input instead, so that the same seed gives the same picture.
 */
export async function openGraph(report: GraphReport, options: GraphOptions): Promise<Session> {
  const prepared = await findPrepared(report, options);
  if (prepared)
    return { ...(await openSession(prepared, { mode: 'mapped', ...options })), file: report.file };
  const draws = dice.some((operator) => operator in report.operators);
  return draws ? openRewritten(report, noiseAsInput, options) : openSession(report.file, options);
}

/**
 * The same for pictures whose edges meet. Rewritten from the untouched graph each time: prepared ones have their
 * convolutions in layouts of the processor, which nothing can be laid around. Attention is fused where the graph was
 * prepared, as the fused form has been compared with the graph then.
 * @throws DiffusionError `model.unsupported` naming the operator that cannot be made to
 */
export async function openWrapped(
  report: GraphReport,
  axes: WrappedAxes,
  options: GraphOptions,
): Promise<Session> {
  const compared = (await findPrepared(report, options)) !== undefined;
  const fuse = (graph: Graph): Graph => (compared ? removeUnused(fuseAttention(graph)) : graph);
  return openRewritten(report, (graph) => wrapEdges(fuse(noiseAsInput(graph)), axes), options);
}

async function openRewritten(
  report: GraphReport,
  rewrite: (graph: Graph) => Graph,
  options: GraphOptions,
): Promise<Session> {
  const folder = await mkdtemp(join(tmpdir(), 'escena-graph-'));
  try {
    const file = join(folder, 'model.onnx');
    using bytes = openBytes(report.file);
    await writeGraph(rewrite(readGraph(bytes)), file);
    // Weights in files of their own stay where they are: then what was written is small.
    const source =
      report.weightFiles.length > 0
        ? { graph: await readFile(file), weightsFolder: dirname(report.file) }
        : file;
    return { ...(await openSession(source, options)), file: report.file };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Prepared graphs are laid out for the processor. */
async function findPrepared(
  report: GraphReport,
  { provider = 'cpu', prepared }: GraphOptions,
): Promise<string | undefined> {
  if (provider !== 'cpu' || prepared === 'off') return undefined;
  const form = prepared ?? (await chosenForm(dirname(dirname(report.file))));
  const int8 = form === 'int8' ? (await preparedGraph(report, { int8: true }))?.file : undefined;
  return int8 ?? (await preparedGraph(report))?.file;
}
