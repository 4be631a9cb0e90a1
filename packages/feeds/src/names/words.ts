import type { Text } from '@escena/core/text';

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

/** Of a tool that says nothing of its pictures, or a report that cannot be read. */
export const noWords: PictureWords = { name: [], phrases: [], transparent: false };
