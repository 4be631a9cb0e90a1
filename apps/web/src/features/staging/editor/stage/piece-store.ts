import type { PieceRequest } from '../work/messages.ts';
import type { WorkerClient } from '../work/worker-client.ts';
import { fileUrl } from '@/components/file-url.ts';
import { isPieceName, type OwnPieces } from '../goods/describe-piece.ts';
import { loadOwnModel } from './own-model.ts';
import { createPieceModel, type PieceModel } from './piece-model.ts';

/** Models kept beside those that stand: a style tried and left is soon tried again. */
const spare = 60;

interface PieceStoreOptions {
  readonly ambientShare: number;
  readonly patient?: boolean;
}

/** Pieces as models, made by the worker when first asked for and kept as long as they are of use. */
export class PieceStore {
  readonly #worker: WorkerClient;
  readonly #ambientShare: number;
  readonly #patient: boolean;
  readonly #models = new Map<string, PieceModel>();
  readonly #making = new Map<string, Promise<PieceModel>>();
  #disposed = false;

  /**
   * @param options.ambientShare see `createPieceModel`
   * @param options.patient whether others' pieces go first
   */
  constructor(worker: WorkerClient, { ambientShare, patient = false }: PieceStoreOptions) {
    this.#patient = patient;
    this.#worker = worker;
    this.#ambientShare = ambientShare;
  }

  /** The model if it is there; asking keeps it young. */
  get(request: PieceRequest, own: OwnPieces): PieceModel | undefined {
    const key = keyOf(request, own);
    const model = this.#models.get(key);
    if (!model) return undefined;
    this.#models.delete(key);
    this.#models.set(key, model);
    return model;
  }

  /** @throws Error when the worker cannot make it */
  async load(request: PieceRequest, own: OwnPieces): Promise<PieceModel> {
    const key = keyOf(request, own);
    const known = this.get(request, own);
    if (known) return known;
    const making = this.#making.get(key) ?? this.#make({ request, own }, key);
    this.#making.set(key, making);
    try {
      return await making;
    } finally {
      this.#making.delete(key);
    }
  }

  /** Lets the oldest models go that are not among these. */
  trim(inUse: readonly PieceRequest[], own: OwnPieces): void {
    const kept = new Set(inUse.map((request) => keyOf(request, own)));
    let surplus = this.#models.size - kept.size - spare;
    for (const [key, model] of this.#models) {
      if (surplus <= 0) return;
      if (kept.has(key)) continue;
      this.#models.delete(key);
      model.dispose();
      surplus--;
    }
  }

  dispose(): void {
    this.#disposed = true;
    for (const model of this.#models.values()) model.dispose();
    this.#models.clear();
  }

  async #make({ request, own }: { request: PieceRequest; own: OwnPieces }, key: string): Promise<PieceModel> {
    const model3d = own[request.piece];
    const model = model3d
      ? await loadOwnModel(fileUrl('model', request.piece), model3d, this.#ambientShare)
      : createPieceModel(await this.#worker.piece(request, { patient: this.#patient }), this.#ambientShare);
    if (this.#disposed) model.dispose();
    else this.#models.set(key, model);
    return model;
  }
}

/** Whether there is anything to make it from: an own model may have been deleted since it was placed. */
export function canBeMade(piece: string, own: OwnPieces): boolean {
  return isPieceName(piece) || Object.hasOwn(own, piece);
}

function keyOf({ piece, style, seed, occurrence, color }: PieceRequest, own: OwnPieces): string {
  const model = own[piece];
  // A model is what its file shows, in every style; another size or front makes another model of it.
  if (model) return [piece, model.turn, model.placement, JSON.stringify(model.size)].join(' ');
  return [piece, style, seed, occurrence, color ?? ''].join(' ');
}
