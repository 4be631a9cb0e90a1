/** Every altered picture that went out: when, by whom, what was done, for whom, hashes and address. */
import { csvLine } from '@escena/core/csv-line';
import type { Db } from '@escena/db/create-db';
import type { Disclosure } from '@escena/db/disclosures/disclosure-fields';
import { listDisclosures } from '@escena/db/disclosures/list-disclosures';

const pageSize = 500;

const columns = {
  published_at: ({ publishedAt }) => publishedAt?.toISOString() ?? '',
  withdrawn_at: ({ withdrawnAt }) => withdrawnAt?.toISOString() ?? '',
  person: ({ createdBy }) => createdBy?.name ?? '',
  email: ({ createdBy }) => createdBy?.email ?? '',
  photo: ({ name }) => name,
  profile: ({ profile }) => profile,
  edits: ({ edits }) => edits.join(' '),
  photo_sha256: ({ photoSha256 }) => photoSha256,
  file_sha256: ({ fileSha256 }) => fileSha256 ?? '',
  link: ({ url }) => url,
  views: ({ views }) => String(views),
  id: ({ id }) => id,
} as const satisfies Record<string, (disclosure: Disclosure) => string>;

const cells = Object.entries(columns);

/** RFC 4180, newest first, a page of the database at a time. */
export async function* disclosureCsv(
  db: Db,
  whose: { workspaceId: string },
): AsyncGenerator<string, void, void> {
  yield csvLine(Object.keys(columns));
  for await (const disclosure of published(db, whose))
    yield csvLine(cells.map(([, read]) => read(disclosure)));
}

/** The same as a JSON array. */
export async function* disclosureJson(
  db: Db,
  whose: { workspaceId: string },
): AsyncGenerator<string, void, void> {
  let separator = '[\n';
  for await (const disclosure of published(db, whose)) {
    yield separator +
      JSON.stringify(Object.fromEntries(cells.map(([name, read]) => [name, read(disclosure)])));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

async function* published(db: Db, { workspaceId }: { workspaceId: string }): AsyncGenerator<Disclosure> {
  let after: string | undefined;
  for (;;) {
    const page = await listDisclosures(db, { workspaceId, limit: pageSize, ...(after && { after }) });
    for (const disclosure of page) if (disclosure.publishedAt) yield disclosure;
    after = page.at(-1)?.id;
    if (page.length < pageSize) return;
  }
}
