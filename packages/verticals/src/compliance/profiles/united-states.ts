import type { Edit } from '../edits.ts';
import type { Profile } from '../profile.ts';
import { commonSize } from './sizes.ts';

const staged = 'Virtually Staged';
const permanent = [
  'fixture_added',
  'fixture_removed',
  'wall_colour',
  'flooring',
  'cabinets',
  'structure',
] as const satisfies readonly Edit[];

/** What is only known from one list of others' (DOMAIN [l14]): a label, and no more. */
const stateByState = 'https://sofabrain.com/compliance/state-by-state-rules';

export const unitedStates = {
  stellar: {
    title: { en: 'Stellar MLS', es: 'Stellar MLS' },
    region: 'Florida',
    label: {
      rule: 'forbidden',
      words: staged,
      prescribed: false,
      said: { text: 'No words on any property photograph (Article 04.04, E).', verbatim: false },
    },
    fields: [
      { field: 'caption', text: 'Virtually staged', prescribed: true },
      {
        field: 'remarks',
        text: 'One or more photo(s) was virtually staged.',
        prescribed: true,
        first: true,
      },
    ],
    checkbox: 'Virtually staged',
    original: { rule: 'unknown' },
    originalUrl: 'unknown',
    forbidden: [
      {
        edits: ['exterior', 'landscaping'],
        said: {
          text: 'No photos of the exterior of the property shall be virtually staged, except for unattached furniture or décor.',
          verbatim: true,
        },
      },
      {
        edits: permanent,
        said: {
          text: 'No permanent fixtures of the interior or exterior of the property shall be attached, removed, altered or added to photos.',
          verbatim: true,
        },
      },
      {
        edits: ['view', 'sky'],
        said: {
          text: 'Modifying photo(s)/rendering(s) to include visual elements not within a property owner’s control is strictly prohibited.',
          verbatim: true,
        },
      },
      {
        edits: ['defect_hidden'],
        said: {
          text: 'Modifying photo(s)/rendering(s) to exclude negative visual elements is strictly prohibited.',
          verbatim: true,
        },
      },
      {
        edits: ['added_light'],
        said: {
          text: 'Twilight photos are acceptable as long as lighting is not added where it does not exist',
          verbatim: true,
        },
      },
      {
        edits: ['unfinished_finished'],
        said: {
          text: 'Virtual Staging shall not be used for Pre-Construction & Under Construction properties.',
          verbatim: true,
        },
      },
      {
        edits: ['people_animals'],
        said: { text: 'No people on any property photograph (Article 04.04, E).', verbatim: false },
      },
    ],
    size: commonSize,
    verifiedAt: '2026-11-28',
    source:
      'https://rules.stellarmls.com/hc/en-us/articles/14692987795095-Article-04-04-Virtually-Staged-Photos',
    official: true,
  },
  mlsnow: {
    title: { en: 'MLS Now', es: 'MLS Now' },
    label: {
      rule: 'ask',
      words: staged,
      prescribed: false,
      said: {
        text: 'The following are prohibited: visible branding, watermarks, photos of agent/broker, marketing overlays, QR codes […] Lot lines, markers, and labels may be added if not the primary photo.',
        verbatim: true,
      },
    },
    fields: [{ field: 'caption', text: staged, prescribed: false }],
    original: {
      rule: 'in_set',
      said: {
        text: 'The primary image must be an unaltered current exterior photo of the property.',
        verbatim: true,
      },
    },
    originalUrl: 'forbidden_on_photo',
    forbidden: [
      {
        edits: [...permanent, 'dimensions'],
        said: {
          text: 'Adding, removing, or modifying any permanent or structural feature (e.g., walls, windows, doors, ceilings, floors, cabinets, countertops, appliances, fireplaces, fixtures, decks, pools, fences)',
          verbatim: true,
        },
      },
      {
        edits: ['view'],
        said: { text: 'Altering property size, lot lines, or views', verbatim: true },
      },
      {
        edits: ['exterior', 'landscaping'],
        said: {
          text: 'Changing exterior condition or landscaping in a way that misrepresents current condition',
          verbatim: true,
        },
      },
      {
        edits: ['defect_hidden'],
        said: { text: 'Removing or obscuring material defects', verbatim: true },
      },
      {
        edits: ['unfinished_finished'],
        said: { text: 'Depicting additions, renovations, or upgrades not actually present', verbatim: true },
      },
      {
        edits: ['people_animals'],
        said: { text: 'Adding people, animals, or safety devices', verbatim: true },
      },
    ],
    size: commonSize,
    verifiedAt: '2026-11-28',
    source:
      'https://support.mlsnow.com/hc/en-us/articles/47635315367067-MLS-Now-Rules-Section-3-Images-Media-Virtual-Staging',
    official: true,
  },
  smartmls: {
    title: { en: 'SmartMLS', es: 'SmartMLS' },
    region: 'Connecticut',
    label: {
      rule: 'required',
      words: staged,
      prescribed: false,
      said: {
        text: 'MUST have a stamp/watermark that notes that they are virtually staged.',
        verbatim: true,
      },
    },
    fields: [],
    original: {
      rule: 'not_required',
      said: { text: 'Do NOT need to be accompanied by an original/"as is" photo', verbatim: true },
    },
    originalUrl: 'forbidden_on_photo',
    forbidden: [
      {
        edits: ['structure', 'view'],
        said: {
          text: 'you are not allowed to remove permanent structures (high power lines, water tower, etc.)',
          verbatim: true,
        },
      },
    ],
    size: {
      ...commonSize,
      mostBytes: 20e6,
      aspect: 4 / 3,
      mostPhotos: 40,
      source: 'https://matrix.smartmls.com/hc/en-us/articles/13118537295515',
    },
    verifiedAt: '2026-11-28',
    source: 'https://connectmls.smartmls.com/hc/en-us/articles/34224328443675-Virtually-Staged-Photos',
    official: true,
  },
  rmls: {
    title: { en: 'RMLS', es: 'RMLS' },
    region: 'Oregon',
    label: {
      rule: 'required',
      words: staged,
      prescribed: true,
      said: { text: 'A “Virtually Staged” watermark is required on the photo.', verbatim: false },
    },
    fields: [],
    original: { rule: 'unknown' },
    originalUrl: 'unknown',
    forbidden: [],
    size: commonSize,
    verifiedAt: '2026-11-22',
    source: 'https://oregonflatfeelistingservice.com/mls-requirements-and-limitations',
    official: false,
  },
  realtracs: {
    title: { en: 'Realtracs', es: 'Realtracs' },
    region: 'Tennessee',
    label: {
      rule: 'forbidden',
      words: staged,
      prescribed: false,
      said: {
        text: 'Digitally altering images to include overlays of other images, text, photos, or logos is prohibited.',
        verbatim: true,
      },
    },
    fields: [{ field: 'media_remarks', text: staged, prescribed: false }],
    original: {
      rule: 'adjacent',
      said: {
        text: 'an image of the existing room or property in its current state must be included immediately before or immediately after the virtually staged image',
        verbatim: true,
      },
    },
    originalUrl: 'unknown',
    forbidden: [
      {
        edits: [...permanent, 'dimensions', 'exterior', 'landscaping', 'view', 'defect_hidden'],
        said: {
          text: 'Digitally altering images that change the accuracy of the actual listing’s depiction or representation is prohibited.',
          verbatim: true,
        },
      },
    ],
    size: commonSize,
    verifiedAt: '2026-11-28',
    source: 'https://news.realtracs.com/tag/photos/',
    official: true,
  },
  canopy: {
    title: { en: 'Canopy MLS', es: 'Canopy MLS' },
    region: 'North Carolina',
    label: {
      rule: 'required',
      words: staged,
      prescribed: false,
      said: { text: 'A label on the photo is required; a caption alone is not enough.', verbatim: false },
    },
    fields: [],
    original: { rule: 'in_set', said: { text: 'The original is in the set too.', verbatim: false } },
    originalUrl: 'unknown',
    forbidden: [],
    size: commonSize,
    verifiedAt: '2026-11-22',
    source: 'https://doorappeal.com/mls-virtual-staging-disclosure-rules',
    official: false,
  },
  bright: {
    title: { en: 'Bright MLS', es: 'Bright MLS' },
    region: 'Mid-Atlantic',
    label: {
      rule: 'unknown',
      words: staged,
      prescribed: false,
      said: { text: 'Not known.', verbatim: false },
    },
    fields: [{ field: 'caption', text: staged, prescribed: true }],
    original: { rule: 'unknown' },
    originalUrl: 'unknown',
    forbidden: [
      {
        edits: ['view'],
        said: { text: 'Nothing may change that is outside the owner’s control.', verbatim: false },
      },
    ],
    size: {
      ...commonSize,
      mostBytes: 3e6,
      source: 'https://image-scaler.com/blog/real-estate-photography-mls-scaling',
    },
    verifiedAt: '2026-11-22',
    source: 'https://plotpane.com/l/bright-mls-virtual-staging-compliance',
    official: false,
  },
  nwmls: labelled('NWMLS', undefined, {
    least: { width: 1600, height: 1200 },
    source: 'https://image-scaler.com/blog/real-estate-photography-mls-scaling',
  }),
  har: labelled('HAR', 'A fixed phrase is required; which one is not known here: look it up at HAR.'),
  mred: labelled('MRED', undefined, {
    least: { width: 1920, height: 1080 },
    source: 'https://image-scaler.com/blog/real-estate-photography-mls-scaling',
  }),
  rebny: labelled('REBNY', 'A fixed phrase is required; which one is not known here: look it up at REBNY.'),
  northstar: {
    title: { en: 'NorthstarMLS', es: 'NorthstarMLS' },
    region: 'Minnesota',
    label: {
      rule: 'forbidden',
      words: staged,
      prescribed: false,
      said: {
        text: 'No text (regardless of message) is allowed. Instead, use photo captions for messages and photo descriptions.',
        verbatim: true,
      },
    },
    fields: [{ field: 'caption', text: staged, prescribed: false }],
    original: { rule: 'unknown' },
    originalUrl: 'unknown',
    forbidden: [
      {
        edits: [...permanent, 'dimensions', 'exterior', 'landscaping', 'view', 'unfinished_finished'],
        said: {
          text: 'While virtual staging is acceptable, the photo alterations can only affect the personal property (e.g., furniture) and not the real estate.',
          verbatim: true,
        },
      },
    ],
    size: commonSize,
    verifiedAt: '2026-11-28',
    source: 'https://northstarmls.com/insights/listing-photos-follow-these-rules-to-make-a-great-impression/',
    official: true,
  },
} as const satisfies Record<string, Profile>;

function labelled(title: string, phrase?: string, size: Partial<Profile['size']> = {}): Profile {
  return {
    title: { en: title, es: title },
    label: {
      rule: 'required',
      words: staged,
      prescribed: false,
      said: { text: phrase ?? 'A label is required.', verbatim: false },
    },
    fields: [],
    original: { rule: 'unknown' },
    originalUrl: 'unknown',
    forbidden: [],
    size: { ...commonSize, ...size },
    verifiedAt: '2026-11-22',
    source: stateByState,
    official: false,
  };
}
