import type { TryonPerson } from '@escena/verticals/tryon/person';
import type { Box } from '@escena/verticals/tryon/region/box';
import { neededRegion, type Wishes } from '@escena/verticals/tryon/region/needed-region';

/** How much of a photo leaves the browser: the whole; or for clothes, for make-up and what is worn on the head, or for both, the part that takes. */
export const sendings = ['whole', 'clothes', 'head', 'person'] as const;
export type Sending = (typeof sendings)[number];

const clothes: Wishes = { kinds: ['outerwear', 'dress', 'bottom'], makeup: false, accessories: [] };
const head: Wishes = { kinds: [], makeup: true, accessories: ['hat', 'necklace'] };

const wishes: Record<Exclude<Sending, 'whole'>, Wishes> = {
  clothes,
  head,
  person: { ...head, kinds: clothes.kinds },
};

export interface Part {
  readonly sending: Sending;
  /** pixels of the photo */
  readonly region: Box;
  /** an ellipse of the photo that is made unrecognisable */
  readonly hidden: Box | undefined;
  readonly showsFace: boolean;
}

/** What can be sent of a photo, the whole first; a part only where it is known and less than all. */
export function partsOf(
  person: TryonPerson,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Part[] {
  const whole: Part = {
    sending: 'whole',
    region: { x: 0, y: 0, width, height },
    hidden: undefined,
    showsFace: true,
  };
  const parts = sendings.flatMap((sending): Part[] => {
    if (sending === 'whole') return [];
    const needed = neededRegion(wishes[sending], person, { width, height });
    return needed ? [{ sending, ...needed }] : [];
  });
  return [whole, ...parts];
}
