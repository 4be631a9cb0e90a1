/** What a picture shows, in words: for its name and for whoever does not see it. To add a tool: a file here, a line below. */
import { productWords } from './product-words.ts';
import { stagingWords } from './staging-words.ts';
import { type MadePicture, noWords, type PictureWords } from './words.ts';

const wordsOfTool: Readonly<Record<string, (picture: MadePicture) => PictureWords>> = {
  staging: stagingWords,
  product: productWords,
};

export function pictureWords(tool: string, picture: MadePicture): PictureWords {
  const words = Object.hasOwn(wordsOfTool, tool) ? wordsOfTool[tool] : undefined;
  return words?.(picture) ?? noWords;
}
