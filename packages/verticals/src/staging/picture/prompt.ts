import { roomTypes, styles } from '../options.ts';
import type { RenderView } from '../renderer.ts';

export interface Prompts {
  readonly prompt: string;
  readonly negativePrompt: string;
}

/** More things than this and the encoder's 77 tokens are full. */
const mostThings = 8;

const negativePrompt =
  'rendering, cgi, drawing, painting, cartoon, blurry, noisy, distorted, deformed furniture, people, text, watermark';

/** What the picture shows, in the English that checkpoints were trained on; a prompt of the person's own stands as it is. */
export function stagingPrompt(
  { roomType, style, prompt }: Pick<RenderView, 'roomType' | 'style' | 'prompt'>,
  titles: readonly string[],
): Prompts {
  if (prompt !== undefined) return { prompt, negativePrompt };
  const things = [...new Set(titles.map((title) => title.toLowerCase()))].slice(0, mostThings);
  const place = `${styles[style].en} ${roomTypes[roomType].en}`.toLowerCase();
  return {
    prompt: `photograph of a ${place} with ${things.join(', ')}, natural light, real materials, interior photography, sharp`,
    negativePrompt,
  };
}
