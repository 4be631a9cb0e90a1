import { mustChooseLabel } from '@escena/verticals/compliance/plan-export';
import { type ProfileName, profileOf } from '@escena/verticals/compliance/profiles';

/** What a person says of a listing, as the form keeps it. */
export interface ListingDraft {
  readonly address: string;
  readonly reference: string;
  readonly profile: ProfileName;
  readonly label: boolean | null;
  readonly contact: string;
}

export const firstListing: ListingDraft = {
  address: '',
  reference: '',
  profile: 'other',
  label: null,
  contact: '',
};

/** Whether everything is said that a delivery needs. */
export function isWhole({ address, profile, label }: ListingDraft): boolean {
  return address.trim() !== '' && (label !== null || !mustChooseLabel(profileOf(profile)));
}
