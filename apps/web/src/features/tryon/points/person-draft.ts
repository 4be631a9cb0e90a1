import type { Found } from '@escena/landmarks/found';
import type { Selection } from '@escena/verticals/product/selection';
import type { BodyLandmarks } from '@escena/verticals/tryon/body-landmarks';
import type { TryonPerson } from '@escena/verticals/tryon/person';
import { hasMarks } from '../../product/cut-out/mark-tools.ts';

/** Who is in a photo, as found and corrected. It lives in this page and in the run that it goes with, nowhere else. */
export interface PersonDraft {
  readonly body: BodyLandmarks;
  readonly face: TryonPerson['face'];
  /** undefined: nobody has looked */
  readonly hands: TryonPerson['hands'];
  /** the clothes that are worn in the photo and go */
  readonly worn: Selection;
}

export function personOfFound(found: Found | undefined): PersonDraft {
  const body = Object.entries(found?.body ?? {}).map(([name, { x, y }]) => [name, { x, y }]);
  return {
    body: Object.fromEntries(body) as BodyLandmarks,
    face: found?.face,
    hands: found && (found.hands?.map(({ points }) => ({ points })) ?? []),
    worn: {},
  };
}

export function personOf({ body, face, hands, worn }: PersonDraft): TryonPerson {
  return {
    ...(Object.keys(body).length > 0 && { body }),
    ...(face && { face }),
    ...(hands && { hands }),
    ...(hasMarks(worn) && { worn }),
  };
}
