import { AppError } from '@escena/core/app-error';
import { ab723Statement } from './ab723.ts';
import { requireAllowed } from './check-edits.ts';
import type { Edit } from './edits.ts';
import type { FieldText, Profile } from './profile.ts';
import { type ProfileName, profileOf } from './profiles.ts';

export interface ExportAsked {
  readonly profile: ProfileName;
  readonly edits: readonly Edit[];
  /** words on the photo that goes to the service; needed where its rules leave it to the agent */
  readonly label?: boolean;
  /** of the disclosure page */
  readonly url: string;
}

export interface ExportPlan {
  /** which of the two pictures goes to the service */
  readonly upload: 'labelled' | 'clean';
  /** whether a labelled picture is made at all: never where the rules forbid it */
  readonly labelled: boolean;
  readonly words: string;
  /** texts to enter, ready */
  readonly fields: readonly FieldText[];
  readonly checkbox?: string;
  /** the unaltered photo is uploaded too: beside this one, or anywhere in the set; false: not asked for or not known */
  readonly originalToUpload: 'adjacent' | 'in_set' | false;
}

/** Whether an agent has to say if words are burnt in: the rules do not, or we do not know them. */
export function mustChooseLabel({ label: { rule } }: Profile): boolean {
  return rule === 'recommended' || rule === 'ask' || rule === 'unknown';
}

/**
 * What an export will hold.
 * @throws AppError `compliance.edit_forbidden`, `compliance.label_undecided`, `compliance.label_against_rules`
 */
export function planExport({ profile: name, edits, label, url }: ExportAsked): ExportPlan {
  requireAllowed(name, edits);
  const profile = profileOf(name);
  // A photo that was only developed shows what is there: to call it staged would be untrue.
  if (edits.length === 0)
    return {
      upload: 'clean',
      labelled: false,
      words: profile.label.words,
      fields: [],
      originalToUpload: false,
    };
  const { label: rule, fields, checkbox, original } = profile;
  const burnIn = decideLabel(name, profile, label);
  const texts = withStatement(profile).map((field) => ({ ...field, text: field.text.replace('{url}', url) }));
  return {
    upload: burnIn ? 'labelled' : 'clean',
    labelled: rule.rule !== 'forbidden',
    words: rule.words,
    fields: texts,
    ...(checkbox !== undefined && { checkbox }),
    originalToUpload: original.rule === 'adjacent' || original.rule === 'in_set' ? original.rule : false,
  };

  function withStatement({ ab723 }: Profile): readonly FieldText[] {
    const stated = fields.some(({ text }) => text === ab723Statement);
    if (!ab723 || stated) return fields;
    return [...fields, { field: 'description', text: ab723Statement, prescribed: false }];
  }
}

function decideLabel(name: ProfileName, profile: Profile, asked: boolean | undefined): boolean {
  const { rule, said } = profile.label;
  const data = { profile: name, rule: said.text, verbatim: said.verbatim, source: profile.source };
  if (mustChooseLabel(profile)) {
    if (asked === undefined) throw new AppError('compliance.label_undecided', { detail: said.text, data });
    return asked;
  }
  const required = rule === 'required';
  if (asked !== undefined && asked !== required)
    throw new AppError('compliance.label_against_rules', { detail: said.text, data });
  return required;
}
