import { isNothing } from './outpaint/margins.ts';
import { looksAtPhoto, type StudioDraft } from './studio-draft.ts';

interface AtHand {
  /** a photo that has been read is on the table */
  readonly photo: boolean;
  /** something of it is marked */
  readonly marked: boolean;
}

/** What a draft lacks before it can be drawn; undefined: nothing. A part or a margin may be painted without words. */
export function missingOf(
  draft: StudioDraft,
  { photo, marked }: AtHand,
): 'photo' | 'mask' | 'margins' | 'words' | undefined {
  if (looksAtPhoto(draft) && !photo) return 'photo';
  switch (draft.kind) {
    case 'inpaint':
      return marked ? undefined : 'mask';
    case 'outpaint':
      return isNothing(draft.margins) ? 'margins' : undefined;
    case 'enlarge':
      return undefined;
    case 'text-to-image':
    case 'image-to-image':
    case 'edit':
      return draft.prompt.trim() === '' ? 'words' : undefined;
  }
}
