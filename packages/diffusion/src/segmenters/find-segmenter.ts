import { access } from 'node:fs/promises';
import { join } from 'node:path';

/** The graphs of a network that finds things in pictures. */
export type SegmenterFiles =
  /** one graph: a picture in, how much of every pixel is the thing that stands out */
  | { readonly kind: 'matte'; readonly settings: string; readonly graph: string }
  /** two (Segment Anything and its kind): a picture in, what it is like; that and points in, masks of what they lie on */
  | {
      readonly kind: 'points';
      readonly settings: string;
      readonly encoder: string;
      readonly decoder: string;
    };

/**
 * The graphs of a segmenter's folder as transformers.js has them, in the folder or in its `onnx/`; undefined where it is
 * none. The settings say how pictures enter: without them a lone graph may be anything.
 */
export async function findSegmenter(folder: string): Promise<SegmenterFiles | undefined> {
  const settings = join(folder, 'preprocessor_config.json');
  if (!(await exists(settings))) return undefined;
  for (const place of [join(folder, 'onnx'), folder]) {
    const [encoder, decoder, graph] = [
      join(place, 'vision_encoder.onnx'),
      join(place, 'prompt_encoder_mask_decoder.onnx'),
      join(place, 'model.onnx'),
    ];
    if ((await exists(encoder)) && (await exists(decoder)))
      return { kind: 'points', settings, encoder, decoder };
    if (await exists(graph)) return { kind: 'matte', settings, graph };
  }
  return undefined;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
