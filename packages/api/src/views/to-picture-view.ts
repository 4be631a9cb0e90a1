import type { FoundPicture } from '@escena/db/pictures/list-pictures';
import { z } from 'zod';
import type { PictureView } from './picture-view.ts';

const worded = z.looseObject({ prompt: z.string().optional() });

export function toPictureView({ input, ...picture }: FoundPicture): PictureView {
  return { ...picture, words: worded.safeParse(input).data?.prompt ?? '' };
}
