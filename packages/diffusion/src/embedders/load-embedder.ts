/**
 * A network that sees pictures and words in one space, so that how alike they are can be counted (CLIP, Radford et al.
 * 2021, and its kind). Dispose it: it holds native memory. A run blocks its thread.
 */
import { dirname, basename } from 'node:path';
import type { Raster } from '@escena/core/raster';
import { DiffusionError } from '../diffusion-error.ts';
import { inspectGraph } from '../graph/inspect-graph.ts';
import { openSession, type Session, type SessionOptions } from '../runtime/session.ts';
import type { Tensor } from '../tensor.ts';
import { loadTokenizer } from '../text/load-tokenizer.ts';
import type { Tokenizer } from '../text/tokenizer.ts';
import { enterClip, readClipEntry } from './clip-entry.ts';
import { findEmbedder } from './find-embedder.ts';

export interface Embedder extends AsyncDisposable {
  /** @returns of length 1: its product with another is their cosine */
  picture(picture: Raster): Promise<Float32Array>;
  /** @param words what is beyond the network's length is not read */
  words(words: string): Promise<Float32Array>;
}

/** @throws DiffusionError `model.missing`, `model.invalid`, `model.unsupported`: names the file and what it is instead */
export async function loadEmbedder(folder: string, options: Partial<SessionOptions> = {}): Promise<Embedder> {
  const files = await findEmbedder(folder);
  if (!files)
    throw new DiffusionError('model.missing', {
      file: folder,
      detail: 'no network that compares pictures and words',
      remedy:
        "it is a folder as transformers.js has CLIP's: preprocessor_config.json, tokenizer.json, onnx/vision_model.onnx, onnx/text_model.onnx",
    });
  const [entry, tokenizer] = await Promise.all([readClipEntry(files.settings), loadTokenizer(folder)]);
  const open = async (file: string): Promise<Session> => {
    await inspectGraph(file, { provider: options.provider });
    return openSession(file, { threads: 2, ...options });
  };
  const eye = await open(files.vision);
  const ear = await open(files.text).catch(async (error: unknown) => {
    await eye[Symbol.asyncDispose]();
    throw error;
  });
  return {
    picture: async (picture) => embedding(eye, { pixel_values: enterClip(picture, entry) }, 'image_embeds'),
    words: async (words) => embedding(ear, entered(words, tokenizer, ear), 'text_embeds'),
    async [Symbol.asyncDispose]() {
      await eye[Symbol.asyncDispose]();
      await ear[Symbol.asyncDispose]();
    },
  };
}

/** Ids [1, n] between the marks of beginning and end, and, where the graph asks for it, that all of them count. */
function entered(words: string, tokenizer: Tokenizer, { inputs }: Session): Readonly<Record<string, Tensor>> {
  const { bos, eos, maxLength, encode } = tokenizer;
  const ids = [...(bos === undefined ? [] : [bos]), ...encode(words).slice(0, maxLength - 2), eos];
  const row = (value: (id: number) => number): Tensor => ({
    dims: [1, ids.length],
    data: Float32Array.from(ids, value),
  });
  const masked = inputs.some(({ name }) => name === 'attention_mask');
  return { input_ids: row((id) => id), ...(masked && { attention_mask: row(() => 1) }) };
}

async function embedding(
  session: Session,
  feeds: Readonly<Record<string, Tensor>>,
  output: string,
): Promise<Float32Array> {
  const vector = (await session.run(feeds)).get(output);
  if (!vector || vector.data.length === 0)
    throw new DiffusionError('model.invalid', {
      file: session.file,
      detail: `has no output ${output}`,
      remedy: `export ${basename(dirname(session.file))} with its projection (CLIPTextModelWithProjection, CLIPVisionModelWithProjection)`,
    });
  const length = Math.hypot(...vector.data) || 1;
  return Float32Array.from(vector.data, (value) => value / length);
}
