import { stagingInput } from '@escena/verticals/staging/contract';
import { styles } from '@escena/verticals/staging/options';
import { type MadePicture, noWords, type PictureWords } from './words.ts';

export function stagingWords({ input }: MadePicture): PictureWords {
  const asked = stagingInput.safeParse(input).data;
  if (!asked) return noWords;
  const { en, es } = styles[asked.style];
  return {
    name: [asked.room, asked.style],
    phrases: [{ en: `furnished, ${en} style`, es: `amueblado, estilo ${es}` }],
    transparent: false,
  };
}
