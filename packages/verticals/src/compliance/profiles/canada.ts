import type { Profile } from '../profile.ts';
import { commonSize } from './sizes.ts';

export const canada = {
  rahb: {
    title: { en: 'RAHB', es: 'RAHB' },
    region: 'Ontario',
    label: {
      rule: 'forbidden',
      words: 'Artist’s rendering only',
      prescribed: true,
      said: { text: 'Photos submitted with any overlay of text will not be accepted', verbatim: true },
    },
    fields: [{ field: 'caption', text: 'Artist’s rendering only', prescribed: true }],
    original: {
      rule: 'in_set',
      said: {
        text: 'When advertising a home on MLS®, it must be advertised in the condition it appears today.',
        verbatim: true,
      },
    },
    originalUrl: 'unknown',
    forbidden: [],
    size: commonSize,
    verifiedAt: '2026-11-28',
    source: 'https://blog.rahb.ca/virtually-staged-photos/',
    official: true,
  },
} as const satisfies Record<string, Profile>;
