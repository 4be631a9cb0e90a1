import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiffusionError } from '../diffusion-error.ts';
import { openBytes } from '../graph/bytes.ts';
import { skipLastLayers } from '../graph/passes/skip-last-layers.ts';
import { readGraph } from '../graph/read-graph.ts';
import { writeGraph } from '../graph/write-graph.ts';
import { openSession } from '../runtime/session.ts';
import type { TextTower } from './text-tower.ts';

const threads = 2;

/**
 * A text encoder whose `last_hidden_state` is that of an earlier layer, normalised: for `clip_skip` on exports that hold
 * no other layer's states. It is read from the tower's file anew and holds weights of its own: dispose it after use.
 * @param count last layers left out, at least 1
 * @throws DiffusionError `model.unsupported` where the graph is built otherwise or has fewer layers
 */
export async function openSkippedTower(
  tower: TextTower,
  count: number,
): Promise<TextTower & AsyncDisposable> {
  const { file } = tower.session;
  const folder = await mkdtemp(join(tmpdir(), 'escena-clip-skip-'));
  try {
    using bytes = openBytes(file);
    const skipped = skipLastLayers(readGraph(bytes), count);
    if (!skipped || skipped.weights.some(({ data }) => data.kind === 'external'))
      throw new DiffusionError('model.unsupported', {
        file,
        input: 'clip_skip',
        detail: skipped
          ? 'the weights lie outside the graph'
          : `no ${count} last layers to leave out were found`,
        remedy: 'leave clip_skip out, or export the text encoder with optimum',
      });
    await writeGraph(skipped, join(folder, 'model.onnx'));
    const session = { ...(await openSession(join(folder, 'model.onnx'), { threads })), file };
    return { ...tower, session, [Symbol.asyncDispose]: () => session[Symbol.asyncDispose]() };
  } finally {
    await rm(folder, { recursive: true });
  }
}
