import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBytes } from '../graph/bytes.ts';
import type { GraphReport } from '../graph/inspect-graph.ts';
import { noiseAsInput } from '../graph/passes/noise-as-input.ts';
import { readGraph } from '../graph/read-graph.ts';
import { writeGraph } from '../graph/write-graph.ts';
import { type Session, type SessionOptions, openSession } from '../runtime/session.ts';

/** operators that draw by dice of their own, which no seed reaches */
const dice = ['RandomNormalLike', 'RandomNormal'];

/**
 * A checkpoint's graph as a session. One that draws noise itself (older encoders) gets it as an input instead, so that the
 * same seed gives the same picture.
 */
export async function openGraph(report: GraphReport, options: SessionOptions): Promise<Session> {
  const draws = dice.some((operator) => operator in report.operators);
  if (!draws || report.weightFiles.length > 0) return openSession(report.file, options);
  const folder = await mkdtemp(join(tmpdir(), 'escena-graph-'));
  try {
    const file = join(folder, 'model.onnx');
    using bytes = openBytes(report.file);
    await writeGraph(noiseAsInput(readGraph(bytes)), file);
    return { ...(await openSession(file, options)), file: report.file };
  } finally {
    await rm(folder, { recursive: true });
  }
}
