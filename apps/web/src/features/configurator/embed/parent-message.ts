import type { ChoicesDraft } from '../shopper/choices-draft.ts';

/** What the page in the shop tells the page around it. */
export type ParentMessage =
  /** choices can be made */
  | { readonly type: 'escena:ready' }
  /** pixels that the whole page needs */
  | { readonly type: 'escena:resize'; readonly height: number }
  | { readonly type: 'escena:change'; readonly choices: ChoicesDraft }
  /** to be checked by the shop's server; the picture is for the basket and proves nothing */
  | {
      readonly type: 'escena:order';
      readonly payload: string;
      readonly design: string;
      readonly picture: Blob | null;
    };
