import { decodeImage } from '@escena/imaging/decode-image';
import { type Embedder, loadEmbedder } from '@escena/diffusion/load-embedder';
import type { Storage } from '@escena/storage/storage';
import {
  type PictureAspect,
  pictureAspectNames,
  pictureAspects,
} from '@escena/verticals/studio/picture-words';
import { findCheckpoint } from './find-checkpoint.ts';
import type { EmbeddedPicture, EmbedPicturePayload, EmbedWordsPayload } from './messages.ts';

/** words of an aspect that are kept */
const most = 6;

interface Resident {
  readonly model: string;
  readonly embedder: Promise<Embedder>;
  vocabulary?: Promise<readonly Word[]>;
}

interface Word {
  readonly aspect: PictureAspect;
  readonly words: string;
  readonly vector: Float32Array;
}

/** One network, kept from one picture to the next, with the places of our own words. */
export class EmbedTasks {
  readonly #storage: Storage;
  readonly #modelStore: string;
  readonly #threads: number;
  #resident: Resident | undefined;

  constructor(storage: Storage, options: { readonly modelStore: string; readonly threads: number }) {
    this.#storage = storage;
    this.#modelStore = options.modelStore;
    this.#threads = options.threads;
  }

  async words({ model, text }: EmbedWordsPayload): Promise<Float32Array> {
    return (await this.#enter(model).embedder).words(text);
  }

  async picture({ model, displayKey }: EmbedPicturePayload, signal: AbortSignal): Promise<EmbeddedPicture> {
    const resident = this.#enter(model);
    const { raster } = await decodeImage(await this.#storage.read(displayKey), {
      signal,
      // A drawing may be smaller than any photo that is worth working on.
      minSide: 1,
    });
    const vector = await (await resident.embedder).picture(raster);
    resident.vocabulary ??= readVocabulary(await resident.embedder);
    const near = (await resident.vocabulary).map(({ aspect, words, vector: place }) => ({
      aspect,
      words,
      cosine: place.reduce((sum, value, i) => sum + value * (vector[i] ?? 0), 0),
    }));
    const words = Object.fromEntries(
      pictureAspectNames.map((aspect) => [
        aspect,
        near
          .filter((one) => one.aspect === aspect)
          .toSorted((a, b) => b.cosine - a.cosine)
          .slice(0, most)
          .map((one) => [one.words, Math.round(one.cosine * 1000) / 1000] as const),
      ]),
    );
    return { vector, words };
  }

  #enter(model: string): Resident {
    if (this.#resident?.model === model) return this.#resident;
    const gone = this.#resident;
    const embedder = findCheckpoint(this.#modelStore, model).then(async (folder) => {
      await gone?.embedder.then(
        (old) => old[Symbol.asyncDispose](),
        () => undefined,
      );
      return loadEmbedder(folder, { threads: this.#threads });
    });
    const resident = { model, embedder };
    this.#resident = resident;
    // One that failed to load is tried anew: its files may have come meanwhile.
    embedder.catch(() => {
      if (this.#resident === resident) this.#resident = undefined;
    });
    return resident;
  }
}

async function readVocabulary(embedder: Embedder): Promise<readonly Word[]> {
  const vocabulary: Word[] = [];
  for (const aspect of pictureAspectNames) {
    const { asked, words: list } = pictureAspects[aspect];
    for (const words of list) vocabulary.push({ aspect, words, vector: await embedder.words(asked(words)) });
  }
  return vocabulary;
}
