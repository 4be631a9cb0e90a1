/** The page's worker: builds pieces and finds layouts, so that dragging never waits for either. */
import { makePiece } from './make-piece.ts';
import type { FromWorker, PieceData, ToWorker } from './messages.ts';
import { propose } from './propose.ts';

const post = (message: FromWorker, transfer: Transferable[] = []) => {
  self.postMessage(message, { transfer });
};

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const { id, kind, request } = data;
  try {
    switch (kind) {
      case 'piece': {
        const answer = makePiece(request);
        post({ id, answer }, buffersOf(answer));
        return;
      }
      case 'proposals':
        post({ id, answer: propose(request) });
        return;
      default:
        kind satisfies never;
    }
  } catch (thrown) {
    post({ id, error: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});

function buffersOf({ parts, contact }: PieceData): Transferable[] {
  const buffers = parts.flatMap(({ positions, normals, texture }) => [
    positions.buffer,
    normals.buffer,
    ...(texture ? [texture.pixels.buffer] : []),
  ]);
  return contact ? [...buffers, contact.occlusion.buffer] : buffers;
}
