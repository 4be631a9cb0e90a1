import type { SerializedAppError } from '@escena/core/app-error';
import type { Disclosure } from '@escena/db/disclosures/disclosure-fields';
import { type Edit, editNames } from '@escena/verticals/compliance/edits';
import type { ExportFinding } from '@escena/verticals/compliance/findings';
import { type ProfileName, profileNames } from '@escena/verticals/compliance/profiles';
import { storedChecks } from './stored-checks.ts';
import { storedError } from './stored-error.ts';

/** An export for a listing service, and its disclosure page. Its files are fetched by id, kind `export`. */
export interface DisclosureView {
  readonly id: string;
  readonly outputId: string;
  /** of the page for everyone */
  readonly url: string;
  /** the photo's name, without its ending */
  readonly photo: string;
  readonly profile: ProfileName;
  readonly edits: readonly Edit[];
  readonly contact: string;
  readonly status: 'making' | 'ready' | 'failed';
  readonly error: SerializedAppError | null;
  readonly files: readonly { id: string; name: string; mime: string; bytes: number }[];
  /** what was measured on the pictures, by file */
  readonly checks: readonly { file: string; findings: readonly ExportFinding[] }[];
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly createdAt: Date;
  readonly views: number;
}

export function toDisclosureView(disclosure: Disclosure): DisclosureView {
  const { profile, edits, errorCode, checks, files } = disclosure;
  const { id, outputId, url, contact, status, publishedAt, withdrawnAt, createdAt, views } = disclosure;
  return {
    id,
    outputId,
    url,
    contact,
    status,
    publishedAt,
    withdrawnAt,
    createdAt,
    views,
    photo: disclosure.name,
    profile: profileNames.find((name) => name === profile) ?? 'other',
    edits: editNames.filter((edit) => edits.includes(edit)),
    error: storedError(errorCode),
    checks: storedChecks.safeParse(checks ?? []).data ?? [],
    files: files.map((file) => ({ id: file.id, name: file.name, mime: file.mime, bytes: file.bytes })),
  };
}
