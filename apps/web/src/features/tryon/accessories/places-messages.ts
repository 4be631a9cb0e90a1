import type { SerializedAppError } from '@escena/core/app-error';
import type { Accessory } from '@escena/verticals/tryon/accessory';
import type { AccessoryShape, ProposedPlaces } from '@escena/verticals/tryon/propose-places';
import type { TryonPerson } from '@escena/verticals/tryon/person';

export interface ToPlacesWorker {
  readonly accessory: Accessory;
  readonly of: AccessoryShape;
  /** of the person's photo as it is shown on screens, at our own origin */
  readonly photo: string;
  readonly person: TryonPerson;
}

export type FromPlacesWorker = { readonly proposed: ProposedPlaces } | { readonly error: SerializedAppError };
