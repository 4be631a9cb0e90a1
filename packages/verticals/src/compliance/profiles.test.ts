/** One golden row a profile, as DOMAIN §7b has it: an edit of the data must be made here too, knowingly. */
import { AppError } from '@escena/core/app-error';
import { describe, expect, it } from 'vitest';
import { findBreaches, requireAllowed } from './check-edits.ts';
import { type Edit, editNames } from './edits.ts';
import { mustChooseLabel, planExport } from './plan-export.ts';
import { type ProfileName, profileNames, profileOf } from './profiles.ts';

const url = 'https://escena.example/d/abc';
const statement = `This image has been digitally altered. The original, unaltered image can be accessed at ${url}`;
const noLoose: Edit[] = ['furniture_added', 'furniture_removed', 'exterior_furniture', 'dusk'];

interface Golden {
  /** words on the photo: always, never, or the agent says */
  readonly label: 'Virtually Staged' | 'never' | 'choose';
  readonly texts: readonly string[];
  readonly original: 'adjacent' | 'in_set' | false;
  readonly urlRule: 'required' | 'forbidden_on_photo' | 'unknown';
  readonly forbids: readonly Edit[];
  readonly official: boolean;
}

const permanent: Edit[] = [
  'fixture_added',
  'fixture_removed',
  'wall_colour',
  'flooring',
  'cabinets',
  'structure',
];
const required = {
  label: 'Virtually Staged',
  texts: [],
  original: false,
  urlRule: 'unknown',
  forbids: [],
  official: false,
} as const;

const golden: Record<ProfileName, Golden> = {
  ab723: {
    label: 'choose',
    texts: [`caption: ${statement}`],
    original: false,
    urlRule: 'required',
    forbids: [],
    official: true,
  },
  sdmls: {
    label: 'never',
    texts: ['caption: Digitally Altered', `description: ${statement}`],
    original: 'in_set',
    urlRule: 'required',
    forbids: [],
    official: true,
  },
  crmls: {
    label: 'choose',
    texts: ['caption: Virtually staged', `description: ${statement}`],
    original: 'adjacent',
    urlRule: 'unknown',
    forbids: [...permanent, 'dimensions', 'exterior', 'landscaping'],
    official: true,
  },
  stellar: {
    label: 'never',
    texts: ['caption: Virtually staged', 'remarks (first): One or more photo(s) was virtually staged.'],
    original: false,
    urlRule: 'unknown',
    forbids: [
      ...permanent,
      'exterior',
      'landscaping',
      'view',
      'sky',
      'defect_hidden',
      'added_light',
      'unfinished_finished',
      'people_animals',
    ],
    official: true,
  },
  mlsnow: {
    label: 'choose',
    texts: ['caption: Virtually Staged'],
    original: 'in_set',
    urlRule: 'forbidden_on_photo',
    forbids: [
      ...permanent,
      'dimensions',
      'view',
      'exterior',
      'landscaping',
      'defect_hidden',
      'unfinished_finished',
      'people_animals',
    ],
    official: true,
  },
  smartmls: { ...required, urlRule: 'forbidden_on_photo', forbids: ['structure', 'view'], official: true },
  rmls: required,
  realtracs: {
    label: 'never',
    texts: ['media_remarks: Virtually Staged'],
    original: 'adjacent',
    urlRule: 'unknown',
    forbids: [...permanent, 'dimensions', 'exterior', 'landscaping', 'view', 'defect_hidden'],
    official: true,
  },
  canopy: { ...required, original: 'in_set' },
  bright: { ...required, label: 'choose', texts: ['caption: Virtually Staged'], forbids: ['view'] },
  nwmls: required,
  har: required,
  mred: required,
  rebny: required,
  northstar: {
    label: 'never',
    texts: ['caption: Virtually Staged'],
    original: false,
    urlRule: 'unknown',
    forbids: [...permanent, 'dimensions', 'exterior', 'landscaping', 'view', 'unfinished_finished'],
    official: true,
  },
  rahb: {
    label: 'never',
    texts: ['caption: Artist’s rendering only'],
    original: 'in_set',
    urlRule: 'unknown',
    forbids: [],
    official: true,
  },
  other: {
    label: 'choose',
    texts: [
      'caption: Virtually staged',
      `description: This photo has been virtually staged. The unaltered original: ${url}`,
    ],
    original: false,
    urlRule: 'unknown',
    forbids: [],
    official: false,
  },
};

const codeOf = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

describe.each(profileNames)('profile %s', (name) => {
  const profile = profileOf(name);
  const { label, texts, original, urlRule, forbids, official } = golden[name];
  const plan = (asked?: boolean) =>
    planExport({
      profile: name,
      edits: ['furniture_added'],
      url,
      ...(asked !== undefined && { label: asked }),
    });

  it('burns its words in, never does, or makes the agent say', () => {
    expect(mustChooseLabel(profile)).toBe(label === 'choose');
    if (label === 'choose') {
      expect(codeOf(() => plan())).toBe('compliance.label_undecided');
      expect(plan(true)).toMatchObject({ labelled: true, upload: 'labelled' });
      expect(plan(false)).toMatchObject({ labelled: true, upload: 'clean' });
      return;
    }
    const burnt = label !== 'never';
    expect(plan()).toMatchObject({ labelled: burnt, upload: burnt ? 'labelled' : 'clean' });
    expect(codeOf(() => plan(!burnt))).toBe('compliance.label_against_rules');
    if (burnt) expect(plan().words).toBe(label);
  });

  it('has its texts, its original and its address', () => {
    const { fields, originalToUpload } = plan(label === 'choose' ? false : undefined);
    const written = fields.map(({ field, first, text }) => `${field}${first ? ' (first)' : ''}: ${text}`);
    expect(written).toEqual(texts);
    expect(originalToUpload).toBe(original);
    expect(profile.originalUrl).toBe(urlRule);
  });

  it('refuses what it forbids, the rule quoted with its source, and nothing else', () => {
    expect(editNames.filter((edit) => findBreaches(name, [edit]).length > 0).toSorted()).toEqual(
      [...forbids].toSorted(),
    );
    expect(codeOf(() => requireAllowed(name, noLoose))).toBeUndefined();
    for (const edit of forbids) {
      const [breach] = findBreaches(name, [edit]);
      try {
        requireAllowed(name, ['furniture_added', edit]);
        expect.unreachable();
      } catch (error) {
        expect(error).toMatchObject({ code: 'compliance.edit_forbidden', data: { edit, profile: name } });
        expect(String(error)).toContain(breach?.said.text);
        expect(String(error)).toContain(profile.source);
      }
    }
  });

  it('asks for no words on a photo that was only developed', () => {
    expect(planExport({ profile: name, edits: [], url })).toMatchObject({ labelled: false, fields: [] });
  });

  it('says where it is from, and when that was read', () => {
    expect(URL.canParse(profile.source) && URL.canParse(profile.size.source)).toBe(true);
    expect(profile.verifiedAt).toMatch(/^2026-\d\d-\d\d$/);
    expect(profile.official).toBe(official);
  });
});
