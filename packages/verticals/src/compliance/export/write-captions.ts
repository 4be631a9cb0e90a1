/** What the agent enters beside the pictures, as a note to read and as data. */
import { edits, type Edit } from '../edits.ts';
import type { ExportPlan } from '../plan-export.ts';
import { type ProfileName, profileOf } from '../profiles.ts';

export interface CaptionFacts {
  readonly profile: ProfileName;
  readonly plan: ExportPlan;
  readonly edits: readonly Edit[];
  readonly url: string;
  /** names in the ZIP */
  readonly files: { readonly altered: string; readonly original: string };
}

const fieldNames = {
  caption: 'Photo caption',
  description: 'Photo description',
  remarks: 'Public remarks',
  media_remarks: 'Media remarks',
} as const;

/** In English: it is what the services read. */
export function captionText({ profile: name, plan, edits: made, url, files }: CaptionFacts): string {
  const { title, source, official, verifiedAt, label, original } = profileOf(name);
  const lines = [
    `${title.en}: what to upload and enter`,
    '',
    `Upload: ${files.altered}`,
    ...(plan.originalToUpload === 'adjacent'
      ? [`Upload too, immediately before or after it: ${files.original}`]
      : plan.originalToUpload === 'in_set'
        ? [`Upload too: ${files.original}`]
        : []),
    ...plan.fields.flatMap(({ field, text, first, prescribed }) => [
      '',
      `${fieldNames[field]}${first ? ' (must come first)' : ''}${prescribed ? '' : ' (our wording)'}:`,
      text,
    ]),
    ...(plan.checkbox === undefined ? [] : ['', `Tick the box: ${plan.checkbox}`]),
    '',
    `Page of the unaltered original: ${url}`,
    `Done to the photo: ${made.map((edit) => edits[edit].en).join('; ')}`,
    '',
    `Words on the photo: ${label.said.text}`,
    ...(original.said ? [`The original: ${original.said.text}`] : ['The original: not known.']),
    `Source: ${source} (${official ? 'official' : 'secondary'}, read ${verifiedAt})`,
    'Rules change: check them with your service. This is no legal advice.',
  ];
  return `${lines.join('\n')}\n`;
}

export function captionJson({ profile, plan, edits: made, url, files }: CaptionFacts): string {
  const { source, official, verifiedAt } = profileOf(profile);
  const { fields, checkbox = null, originalToUpload } = plan;
  const facts = { profile, source, official, verifiedAt, edits: made, url, files };
  return `${JSON.stringify({ ...facts, fields, checkbox, originalToUpload }, undefined, 2)}\n`;
}
