import type { ChoicesDraft } from '../shopper/choices-draft.ts';

/** What the page in the shop tells the page around it. */
export type ParentMessage =
  /** choices can be made */
  | { readonly type: 'escena:ready' }
  /** pixels that the whole page needs */
  | { readonly type: 'escena:resize'; readonly height: number }
  /** a shopper was shown in these garments; the picture is theirs to take, and the shop's only where they agree */
  | { readonly type: 'escena:tryon'; readonly garments: readonly string[]; readonly picture: Blob | null }
  /** the shopper took their word back: what the shop got of them goes, too */
  | { readonly type: 'escena:erased' }
  | { readonly type: 'escena:change'; readonly choices: ChoicesDraft }
  /** to be checked by the shop's server; the picture is for the basket and proves nothing */
  | {
      readonly type: 'escena:order';
      readonly payload: string;
      readonly design: string;
      readonly picture: Blob | null;
    };
