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

interface Easel {
  readonly room: Room;
  readonly tools: WorkerClient;
  readonly canvas: HTMLCanvasElement;
  readonly stage: Stage;
  readonly store: PieceStore;
}

/** Browsers allow few WebGL contexts at once, and each one is slow to open: pictures of a room share it, in a row. */
let easel: Easel | undefined;
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * The furniture of a plan, drawn once and small, on nothing, as a data address.
 * @throws Error without WebGL, or when it is not wanted any more
 */
export async function drawPlan(options: DrawPlanOptions): Promise<string> {
  waiting++;
  const turn = last.then(() => drawOnce(options));
  last = turn
    .catch(() => undefined)
    .finally(() => {
      if (--waiting === 0) close();
    });
  return turn;
}

async function drawOnce({ plan, room, tools, own, signal }: DrawPlanOptions): Promise<string> {
  signal.throwIfAborted();
  const { canvas, stage, store } = open(room, tools);
  // A worker that was stopped answers nothing: the wish's end must end the wait too.
  const unwanted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('not wanted any more')));
  });
  unwanted.catch(() => undefined);
  const requests = requestsOf(plan);
  const pieces: StagedPiece[] = [];
  for (const [index, item] of plan.items.entries()) {
    const request = requests[index];
    if (!request || !canBeMade(request.piece, own)) continue;
    pieces.push({ ...item, model: await Promise.race([store.load(request, own), unwanted]) });
  }
  stage.show(pieces);
  stage.draw();
  // The drawing buffer is readable only within the same turn as the draw.
  return canvas.toDataURL();
}

function open(room: Room, tools: WorkerClient): Easel {
  if (easel?.room === room && easel.tools === tools) return easel;
  close();
  const canvas = document.createElement('canvas');
  const stage = new Stage(canvas, room);
  const { width, height } = room.camera;
  const scale = side / Math.max(width, height);
  stage.resize(Math.round(width * scale), Math.round(height * scale), 1);
  easel = {
    room,
    tools,
    canvas,
    stage,
    store: new PieceStore(tools, { ambientShare: stage.ambientShare, patient: true }),
  };
  return easel;
}

function close(): void {
  easel?.store.dispose();
  easel?.stage.dispose();
  easel?.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  easel = undefined;
}
