import type { Text } from '@escena/core/text';

/** A row as the tables that go out tell it. */
export interface FeedRowOut {
  readonly sku: string;
  readonly title: string;
  readonly status: string;
  /** why it failed: an error's code */
  readonly error: string | null;
  readonly pictures: readonly PictureOut[];
}

export interface PictureOut {
  /** with its extension */
  readonly fileName: string;
  readonly alt: Text;
  /** absolute */
  readonly link: string;
  readonly measures: PictureMeasures;
}

export interface PictureMeasures {
  /** the largest of the picture's parts, median CIEDE2000 to what was asked; null where nothing was painted */
  readonly deltaE: number | null;
  /** what a marketplace would say: codes */
  readonly findings: readonly string[];
}
