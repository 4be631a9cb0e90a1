import type { Room } from '@escena/scene/room';
import type { OwnPieces } from '../goods/describe-piece.ts';
import type { Plan } from '../state/plan.ts';
import { requestsOf } from '../state/requests.ts';
import type { WorkerClient } from '../work/worker-client.ts';
import { canBeMade, PieceStore } from './piece-store.ts';
import { Stage, type StagedPiece } from './stage.ts';

interface DrawPlanOptions {
  readonly plan: Plan;
  readonly room: Room;
  readonly tools: WorkerClient;
  readonly own: OwnPieces;
  readonly signal: AbortSignal;
}

/** Pixels on the longer side. */
const side = 420;

/** Browsers allow few WebGL contexts at once: pictures are drawn one after the other. */
let last: Promise<unknown> = Promise.resolve();

/** The furniture of a plan, drawn once and small, on nothing, as a data address. @throws Error without WebGL, or when it is not wanted any more */
export async function drawPlan(options: DrawPlanOptions): Promise<string> {
  const turn = last.then(() => drawOnce(options));
  last = turn.catch(() => undefined);
  return turn;
}

async function drawOnce({ plan, room, tools, own, signal }: DrawPlanOptions): Promise<string> {
  signal.throwIfAborted();
  const { width, height } = room.camera;
  const scale = side / Math.max(width, height);
  const canvas = document.createElement('canvas');
  const stage = new Stage(canvas, room);
  const store = new PieceStore(tools, { ambientShare: stage.ambientShare, patient: true });
  try {
    stage.resize(Math.round(width * scale), Math.round(height * scale), 1);
    const requests = requestsOf(plan);
    const pieces: StagedPiece[] = [];
    for (const [index, item] of plan.items.entries()) {
      const request = requests[index];
      if (!request || !canBeMade(request.piece, own)) continue;
      pieces.push({ ...item, model: await store.load(request, own) });
      signal.throwIfAborted();
    }
    stage.show(pieces);
    stage.draw();
    // The drawing buffer is readable only within the same turn as the draw.
    return canvas.toDataURL();
  } finally {
    store.dispose();
    stage.dispose();
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  }
}
