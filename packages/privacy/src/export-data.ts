/**
 * Somebody's data as a ZIP, streamed from database and store into the store: a JSON file for each table, and the files.
 * A workspace's export is everything in it; a person's is what is about them in every table, and the workspaces in which
 * they are alone.
 */
import { Readable } from 'node:stream';
import { listOwnWorkspaces } from '@escena/db/privacy/check-erasure';
import { type TableName, tables } from '@escena/db/privacy/data-map';
import { exportRows } from '@escena/db/privacy/export-rows';
import { listFiles, type StoredFile } from '@escena/db/privacy/list-files';
import { isKey } from '@escena/storage/object-key';
import { streamZip, type ZipEntry } from '@escena/storage/stream-zip';
import type { Places } from './forget-objects.ts';

export interface ExportOptions {
  readonly userId: string;
  /** absent: the person's own */
  readonly workspaceId?: string;
  readonly onProgress: (fraction: number) => Promise<void>;
  readonly signal?: AbortSignal;
}

/** @returns where the ZIP lies, and its size */
export async function exportData(
  places: Places,
  options: ExportOptions,
): Promise<{ key: string; bytes: number }> {
  const entries = await entriesOf(places, options);
  let done = 0;
  const zip = streamZip(entries, {
    signal: options.signal,
    onEntry: () => options.onProgress((done += 1) / entries.length),
  });
  return places.storage.put(zip, { signal: options.signal });
}

async function entriesOf(places: Places, { userId, workspaceId }: ExportOptions): Promise<ZipEntry[]> {
  if (workspaceId !== undefined) return workspaceEntries(places, workspaceId, '');
  const own = await listOwnWorkspaces(places.db, { userId });
  const nested = await Promise.all(own.map((id) => workspaceEntries(places, id, `workspaces/${id}/`)));
  const personal = tables.flatMap(([table, { person: columns = [] }]) =>
    columns.length === 0 ? [] : [tableEntry(places, `you/${table}.json`, { table, columns, value: userId })],
  );
  return [...personal, ...nested.flat()];
}

async function workspaceEntries(places: Places, workspaceId: string, folder: string): Promise<ZipEntry[]> {
  const rows = tables.flatMap(([table, { workspace }]) =>
    workspace
      ? [tableEntry(places, `${folder}${table}.json`, { table, columns: [workspace], value: workspaceId })]
      : [],
  );
  const files = await listFiles(places.db, { workspaceId });
  return [...rows, ...files.filter(({ key }) => isKey(key)).map((file) => fileEntry(places, folder, file))];
}

function tableEntry(
  { db }: Places,
  name: string,
  what: { table: TableName; columns: readonly string[]; value: string },
): ZipEntry {
  return { name, compress: true, open: async () => Readable.from(asJson(exportRows(db, what))) };
}

function fileEntry({ storage }: Places, folder: string, { name, key }: StoredFile): ZipEntry {
  return {
    name: `${folder}files/${name}`,
    compress: false,
    // A file that is gone (a sweep ran meanwhile) leaves an empty one: the rest is worth having.
    open: async () => ((await storage.head(key)) ? storage.get(key) : Readable.from([])),
  };
}

async function* asJson(rows: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
