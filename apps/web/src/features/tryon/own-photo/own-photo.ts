import { AppError } from '@escena/core/app-error';
import type { Found } from '@escena/landmarks/found';
import type { Box } from '@escena/verticals/tryon/region/box';
import type {
  FromOwnPhotoWorker,
  MadeBlobs,
  OwnPhotoAnswers,
  ToOwnPhotoWorker,
  WholeFormat,
} from './own-photo-messages.ts';

type Asked = ToOwnPhotoWorker extends infer One ? (One extends unknown ? Omit<One, 'id'> : never) : never;

type Answer = OwnPhotoAnswers[keyof OwnPhotoAnswers];

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: AppError) => void;
}

/** A photo of somebody that stays in the page: parts of it may be sent, and come back into it. Gone when closed, or with the page. */
export class OwnPhoto {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  readonly width: number;
  readonly height: number;
  /** of the page's own, for as long as it is open */
  readonly url: string;

  private constructor(worker: Worker, file: Blob) {
    this.#worker = worker;
    this.url = URL.createObjectURL(file);
    this.width = 0;
    this.height = 0;
    worker.addEventListener('message', ({ data }: MessageEvent<FromOwnPhotoWorker>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('error' in data) waiting?.reject(AppError.from(data.error));
      else waiting?.resolve(data.answer);
    });
    worker.addEventListener('error', () => {
      for (const { reject } of this.#waiting.values())
        reject(new AppError('internal', { detail: 'no worker' }));
      this.#waiting.clear();
    });
  }

  /** @throws AppError `image.unsupported` where this browser cannot read it, as most cannot read HEIC */
  static async open(file: Blob): Promise<OwnPhoto> {
    const worker = new Worker(new URL('./own-photo.worker.ts', import.meta.url), { type: 'module' });
    const photo = new OwnPhoto(worker, file);
    try {
      return Object.assign(photo, await photo.#ask<'open'>({ do: 'open', file }));
    } catch (thrown) {
      photo.close();
      throw thrown;
    }
  }

  /** Where body and face are. */
  find(): Promise<Found> {
    return this.#ask<'find'>({ do: 'find' });
  }

  /** A part of it: PNG, pixels and nothing else. @param hidden what nobody is to recognise in it: the ellipse in this box of the photo */
  crop(region: Box, hidden: Box | undefined): Promise<Blob> {
    return this.#ask<'crop'>({ do: 'crop', region, hidden });
  }

  /** All of it, with what was made of a part where that changed it, and nowhere else. */
  layBack(made: MadeBlobs, format: WholeFormat): Promise<Blob> {
    return this.#ask<'lay-back'>({ do: 'lay-back', made, format });
  }

  close(): void {
    this.#worker.terminate();
    URL.revokeObjectURL(this.url);
  }

  #ask<What extends keyof OwnPhotoAnswers>(asked: Asked): Promise<OwnPhotoAnswers[What]> {
    const id = this.#nextId++;
    return new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...asked });
    }) as Promise<OwnPhotoAnswers[What]>;
  }
}
