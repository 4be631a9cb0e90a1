/** What a picture shows, in words: for its name and for whoever does not see it. To add a tool: a file here, a line below. */
import type { Text } from '@escena/core/text';
import { productWords } from './product-words.ts';
import { stagingWords } from './staging-words.ts';

export interface PictureWords {
  /** in the order they stand in a file's name */
  readonly name: readonly string[];
  /** after the title, each as it stands in a sentence */
  readonly phrases: readonly Text[];
  /** what is around it shows through: JPEG would make it black */
  readonly transparent: boolean;
}

/** A picture as its job's row and its report describe it. */
export interface MadePicture {
  /** of the job: read by the tool's contract */
  readonly input: unknown;
  readonly report: unknown;
}

const wordsOfTool: Readonly<Record<string, (picture: MadePicture) => PictureWords>> = {
  staging: stagingWords,
  product: productWords,
};

/** Of a tool that says nothing of its pictures, or a report that cannot be read. */
export const noWords: PictureWords = { name: [], phrases: [], transparent: false };

export function pictureWords(tool: string, picture: MadePicture): PictureWords {
  const words = Object.hasOwn(wordsOfTool, tool) ? wordsOfTool[tool] : undefined;
  return words?.(picture) ?? noWords;
}
