import { AppError } from '@escena/core/app-error';
import { edits, type Edit } from './edits.ts';
import { type ProfileName, profileOf } from './profiles.ts';
import type { Rule } from './profile.ts';

export interface Breach {
  readonly edit: Edit;
  readonly said: Rule;
}

/** Each edit that a profile forbids, with the rule that does. */
export function findBreaches(name: ProfileName, made: readonly Edit[]): Breach[] {
  return profileOf(name).forbidden.flatMap(({ edits: forbidden, said }) =>
    made.filter((edit) => forbidden.includes(edit)).map((edit) => ({ edit, said })),
  );
}

/** @throws AppError `compliance.edit_forbidden`, the rule quoted with its source */
export function requireAllowed(name: ProfileName, made: readonly Edit[]): void {
  const [first] = findBreaches(name, made);
  if (!first) return;
  const { title, source } = profileOf(name);
  const { edit, said } = first;
  throw new AppError('compliance.edit_forbidden', {
    detail: `${edits[edit].en}. ${title.en}: ${said.verbatim ? `“${said.text}”` : said.text} (${source})`,
    data: { profile: name, edit, rule: said.text, verbatim: said.verbatim, source },
  });
}
