import type { Text } from '@escena/core/text';

/** What a letter says, in both languages; `render-text` and `render-html` make it a letter. */
export interface Letter {
  readonly subject: Text;
  readonly paragraphs: readonly Text[];
  /** the one thing to do, where there is one */
  readonly action?: { readonly label: Text; readonly url: string };
  /** below the action, in small */
  readonly footnote: Text;
}
