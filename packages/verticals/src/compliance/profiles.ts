/** Every export profile, by the name that exports carry. To add one: an entry in its region's file. */
import type { Profile } from './profile.ts';
import { california } from './profiles/california.ts';
import { canada } from './profiles/canada.ts';
import { commonSize } from './profiles/sizes.ts';
import { unitedStates } from './profiles/united-states.ts';

/** For a service whose rules we do not know: both pictures, the texts and the original, and the agent decides. */
const other: Profile = {
  title: { en: 'Another MLS', es: 'Otro MLS' },
  label: {
    rule: 'unknown',
    words: 'Virtually Staged',
    prescribed: false,
    said: {
      text: 'Not known here: some services require words on the photo, others fine them.',
      verbatim: false,
    },
  },
  fields: [
    { field: 'caption', text: 'Virtually staged', prescribed: false },
    {
      field: 'description',
      text: 'This photo has been virtually staged. The unaltered original: {url}',
      prescribed: false,
    },
  ],
  original: { rule: 'unknown' },
  originalUrl: 'unknown',
  forbidden: [],
  size: commonSize,
  verifiedAt: '2026-11-22',
  source: commonSize.source,
  official: false,
};

export const profiles = { ...california, ...unitedStates, ...canada, other } as const;

export type ProfileName = keyof typeof profiles;
export const profileNames = Object.keys(profiles) as [ProfileName, ...ProfileName[]];

/** A profile by its name, typed alike for all. */
export function profileOf(name: ProfileName): Profile {
  return profiles[name];
}
