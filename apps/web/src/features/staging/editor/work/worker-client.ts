import type { FromWorker, PieceData, PieceRequest, ToWorker, Work, WorkKind } from './messages.ts';

/** Pieces kept built: an idea that is taken stands at once, for its picture was drawn of the same pieces. */
const mostPieces = 160;

interface Question {
  readonly message: ToWorker;
  /** nobody waits for it: it lets the others go first */
  patient: boolean;
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * The page's side of its worker. The worker gets one question at a time, so that what a person waits for never stands
 * behind a row of pieces for little pictures. What is asked before `start` or after `stop` waits for the next `start`.
 */
export class WorkerClient {
  readonly #row: Question[] = [];
  readonly #pieces = new Map<string, { question: Question; data: Promise<PieceData> }>();
  #asked: Question | undefined;
  #running = false;
  #worker: Worker | undefined;
  #nextId = 1;

  start(): void {
    this.#running = true;
    this.#askNext();
  }

  stop(): void {
    this.#running = false;
    this.#worker?.terminate();
    this.#worker = undefined;
    if (this.#asked) this.#row.unshift(this.#asked);
    this.#asked = undefined;
  }

  /** @throws Error when the worker cannot answer */
  async ask<Kind extends WorkKind>(
    kind: Kind,
    request: Work[Kind]['request'],
  ): Promise<Work[Kind]['answer']> {
    return this.#put(kind, request, false).answer;
  }

  /**
   * A piece of the catalogue, built once however often it is asked for.
   * @throws Error when there is none of that name
   */
  async piece(request: PieceRequest, { patient = false } = {}): Promise<PieceData> {
    const { piece, style, seed, occurrence, color } = request;
    const key = [piece, style, seed, occurrence, color].join(' ');
    const known = this.#pieces.get(key);
    if (known) {
      known.question.patient &&= patient;
      return known.data;
    }
    const { question, answer } = this.#put('piece', request, patient);
    this.#pieces.set(key, { question, data: answer });
    answer.catch(() => this.#pieces.delete(key));
    const [oldest] = this.#pieces.keys();
    if (this.#pieces.size > mostPieces && oldest !== undefined) this.#pieces.delete(oldest);
    return answer;
  }

  #put<Kind extends WorkKind>(kind: Kind, request: Work[Kind]['request'], patient: boolean) {
    const question: Question = {
      // The compiler does not see that a kind and its request belong together.
      message: { id: this.#nextId++, kind, request } as ToWorker,
      patient,
      resolve: () => undefined,
      reject: () => undefined,
    };
    const answer = new Promise<Work[Kind]['answer']>((resolve, reject) => {
      question.resolve = (given) => resolve(given as Work[Kind]['answer']);
      question.reject = reject;
    });
    this.#row.push(question);
    this.#askNext();
    return { question, answer };
  }

  #askNext(): void {
    if (!this.#running || this.#asked || this.#row.length === 0) return;
    const urgent = this.#row.findIndex(({ patient }) => !patient);
    [this.#asked] = this.#row.splice(Math.max(0, urgent), 1);
    this.#worker ??= this.#open();
    if (this.#asked) this.#worker.postMessage(this.#asked.message);
  }

  #open(): Worker {
    const worker = new Worker(new URL('./editor.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      const asked = this.#asked;
      if (data.id !== asked?.message.id) return;
      this.#asked = undefined;
      if ('error' in data) asked.reject(new Error(data.error));
      else asked.resolve(data.answer);
      this.#askNext();
    });
    // It could not be loaded or broke down: the next question gets another one.
    worker.addEventListener('error', (event) => {
      worker.terminate();
      this.#worker = undefined;
      const lost = [...(this.#asked ? [this.#asked] : []), ...this.#row.splice(0)];
      this.#asked = undefined;
      for (const { reject } of lost) reject(new Error(event.message));
    });
    return worker;
  }
}
