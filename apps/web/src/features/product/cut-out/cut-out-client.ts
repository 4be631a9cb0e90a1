import type { CutAnswer, CutRequest, FromCutOutWorker, Picture, ToCutOutWorker } from './messages.ts';

type Message<M = ToCutOutWorker> = M extends unknown ? Omit<M, 'id'> : never;

/**
 * The page's side of its worker. Of requests that wait only the newest is made: a person who clicks on does not want
 * the pictures in between.
 */
export class CutOutClient {
  readonly #worker = new Worker(new URL('./cut-out.worker.ts', import.meta.url), { type: 'module' });
  readonly #onAnswer: (answer: CutAnswer) => void;
  readonly #onError: () => void;
  #nextId = 1;
  #busyWith: number | undefined;
  #waiting: CutRequest | undefined;

  constructor(onAnswer: (answer: CutAnswer) => void, onError: () => void) {
    this.#onAnswer = onAnswer;
    this.#onError = onError;
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromCutOutWorker>) => this.#take(data));
    this.#worker.addEventListener('error', onError);
  }

  load(picture: Picture): void {
    this.#post({ kind: 'load', picture }, [picture.data.buffer]);
  }

  cut(request: CutRequest): void {
    if (this.#busyWith === undefined) this.#busyWith = this.#post({ kind: 'cut', ...request });
    else this.#waiting = request;
  }

  stop(): void {
    this.#worker.terminate();
  }

  #post(message: Message, transfer: Transferable[] = []): number {
    const id = this.#nextId++;
    this.#worker.postMessage({ id, ...message } as ToCutOutWorker, transfer);
    return id;
  }

  #take(message: FromCutOutWorker): void {
    if (message.id !== this.#busyWith) return;
    this.#busyWith = undefined;
    const next = this.#waiting;
    this.#waiting = undefined;
    if (next) this.cut(next);
    else if ('error' in message) this.#onError();
    else if (message.answer) this.#onAnswer(message.answer);
  }
}
