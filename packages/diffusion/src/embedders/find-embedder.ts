import { access } from 'node:fs/promises';
import { join } from 'node:path';

/** The graphs of a network that sees pictures and words in one space (CLIP and its kind). */
export interface EmbedderFiles {
  /** how pictures enter */
  readonly settings: string;
  readonly vision: string;
  readonly text: string;
}

/** In a folder as transformers.js has them, in itself or in its `onnx/`; undefined where it is none. */
export async function findEmbedder(folder: string): Promise<EmbedderFiles | undefined> {
  const settings = join(folder, 'preprocessor_config.json');
  if (!(await exists(settings))) return undefined;
  for (const place of [join(folder, 'onnx'), folder])
    for (const form of ['', '_quantized']) {
      const [vision, text] = [join(place, `vision_model${form}.onnx`), join(place, `text_model${form}.onnx`)];
      if ((await exists(vision)) && (await exists(text))) return { settings, vision, text };
    }
  return undefined;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
