import { ab723Source, ab723Statement } from '../ab723.ts';
import type { Profile } from '../profile.ts';
import { commonSize } from './sizes.ts';

const statement = { text: ab723Statement, prescribed: false } as const;

export const california = {
  ab723: {
    title: { en: 'California AB 723 (own website, print)', es: 'California AB 723 (web propia, impresos)' },
    region: 'California',
    label: {
      rule: 'recommended',
      words: 'Digitally altered. Original at the link',
      prescribed: false,
      said: {
        text: 'The statement shall be reasonably conspicuous and located on or adjacent to the image',
        verbatim: true,
      },
    },
    fields: [{ field: 'caption', ...statement }],
    original: {
      rule: 'unknown',
      said: {
        text: 'a link to a publicly accessible internet website, URL, or QR code that includes, and clearly identifies, the original, unaltered image',
        verbatim: true,
      },
    },
    originalUrl: 'required',
    forbidden: [],
    size: { source: ab723Source },
    verifiedAt: '2026-11-28',
    source: ab723Source,
    official: true,
    ab723: true,
  },
  sdmls: {
    title: { en: 'SDMLS', es: 'SDMLS' },
    region: 'San Diego, California',
    label: {
      rule: 'forbidden',
      words: 'Digitally Altered',
      prescribed: false,
      said: { text: 'is not permitted to watermark or embed the disclosure', verbatim: true },
    },
    fields: [
      { field: 'caption', text: 'Digitally Altered', prescribed: true },
      { field: 'description', ...statement },
    ],
    original: { rule: 'in_set', said: { text: 'The original is uploaded too.', verbatim: false } },
    originalUrl: 'required',
    forbidden: [],
    size: commonSize,
    verifiedAt: '2026-11-22',
    source: 'https://support.sdmls.com/support/solutions/articles/150000219383',
    official: true,
    ab723: true,
  },
  crmls: {
    title: { en: 'CRMLS', es: 'CRMLS' },
    region: 'California',
    label: {
      rule: 'recommended',
      words: 'Virtually staged',
      prescribed: false,
      said: {
        text: 'Others tell of it as recommended; CRMLS itself says that no watermark has to be added.',
        verbatim: false,
      },
    },
    fields: [
      { field: 'caption', text: 'Virtually staged', prescribed: true },
      { field: 'description', ...statement },
    ],
    original: {
      rule: 'adjacent',
      said: {
        text: 'the original, unaltered version must appear in the listing immediately before or after the digitally enhanced image',
        verbatim: true,
      },
    },
    originalUrl: 'unknown',
    forbidden: [
      {
        edits: [
          'wall_colour',
          'flooring',
          'cabinets',
          'dimensions',
          'structure',
          'fixture_added',
          'fixture_removed',
          'landscaping',
          'exterior',
        ],
        said: {
          text: 'users CANNOT add, remove, or modify any real part of a property such as wall color, flooring, cabinets, wall dimensions, landscaping, etc.',
          verbatim: true,
        },
      },
    ],
    size: commonSize,
    verifiedAt: '2026-11-28',
    source: 'https://kb.crmls.org/knowledgebase/digitally-altered-images-faqs',
    official: true,
    ab723: true,
  },
} as const satisfies Record<string, Profile>;
