/** A network like CLIP, small enough to know what it sees: colours, and the words for them. */
import { integerAttribute, integersAttribute } from '../graph/encode-graph.ts';
import type { TinyFiles } from './tiny-segmenter.ts';
import { node, tinyModel, value, weight } from './tiny-graph.ts';

const side = 32;
/** Where each word points: how much more red, green and blue than grey. Green first: red's merges would break it up. */
const colours = { green: [-1, 2, -1], red: [2, -1, -1], blue: [-1, -1, 2] } as const;
const marks = ['<|startoftext|>', '<|endoftext|>'];

/**
 * A picture is where its mean colour is off grey, a text the mean of its colours' words; no other word says anything.
 * Both in three dimensions.
 */
export function tinyEmbedder(): TinyFiles {
  const { vocab, merges } = words();
  const size = Object.keys(vocab).length;
  const table = new Float32Array(3 * size);
  for (const [word, place] of Object.entries(colours)) table.set(place, 3 * (vocab[`${word}</w>`] ?? 0));
  const vision = tinyModel({
    inputs: [value('pixel_values', ['n', 3, side, side])],
    outputs: [value('image_embeds', ['n', 3])],
    // Every colour less the mean of the three.
    weights: [weight('w', [3, 3, 1, 1], [2, -1, -1, -1, 2, -1, -1, -1, 2])],
    nodes: [
      node('GlobalAveragePool', ['pixel_values'], ['mean']),
      node('Conv', ['mean', 'w'], ['off']),
      { ...node('Flatten', ['off'], ['image_embeds']), attributes: [integerAttribute('axis', 1)] },
    ],
  });
  const text = tinyModel({
    inputs: [value('input_ids', ['n', 's'], 7)],
    outputs: [value('text_embeds', ['n', 3])],
    weights: [weight('table', [size, 3], [...table])],
    nodes: [
      node('Gather', ['table', 'input_ids'], ['rows']),
      { ...node('Transpose', ['rows'], ['columns']), attributes: [integersAttribute('perm', [0, 2, 1])] },
      node('GlobalAveragePool', ['columns'], ['mean']),
      { ...node('Flatten', ['mean'], ['text_embeds']), attributes: [integerAttribute('axis', 1)] },
    ],
  });
  const json = (data: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(data));
  const half = [0.5, 0.5, 0.5];
  return {
    'preprocessor_config.json': json({ crop_size: side, image_mean: half, image_std: half }),
    'tokenizer_config.json': json({ tokenizer_class: 'CLIPTokenizer', model_max_length: 77 }),
    'vocab.json': json(vocab),
    'merges.txt': new TextEncoder().encode(`#version: 0.2\n${merges.join('\n')}\n`),
    'onnx/vision_model.onnx': vision,
    'onnx/text_model.onnx': text,
  };
}

/** Letters, and the colours' words built up from their beginnings. */
function words(): { readonly vocab: Readonly<Record<string, number>>; readonly merges: readonly string[] } {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  const pieces = [...letters, ...letters.map((letter) => `${letter}</w>`)];
  const merges = Object.keys(colours).flatMap((word) => {
    const last = word.length - 1;
    const ends = Array.from({ length: last }, (_, k) => k + 1);
    return ends.map((k) => `${word.slice(0, k)} ${word[k] ?? ''}${k === last ? '</w>' : ''}`);
  });
  const whole = new Set([...pieces, ...merges.map((pair) => pair.replace(' ', '')), ...marks]);
  return {
    vocab: Object.fromEntries([...whole].map((piece, id) => [piece, id])),
    merges: [...new Set(merges)],
  };
}
