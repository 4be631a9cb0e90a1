/** What has come of a download so far, on disk, so that another process can go on with it. */
import { type FileHandle, mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const notes = z.object({
  /** the host's name for this content; only while it stays may a download be gone on with */
  etag: z.string().optional(),
  url: z.string(),
});

export type PartialNotes = z.infer<typeof notes>;

export interface PartialState {
  /** bytes on disk */
  readonly size: number;
  readonly notes?: PartialNotes;
}

const notesOf = (file: string): string => `${file}.json`;

export async function readPartial(file: string): Promise<PartialState> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return { size: 0 };
  return { size: found.size, notes: await readNotes(file) };
}

/** Opens it to be written on from `start`; what lay behind is dropped. */
export async function openPartial(
  file: string,
  { start, notes: say }: { readonly start: number; readonly notes: PartialNotes },
): Promise<FileHandle> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(notesOf(file), JSON.stringify(say));
  const handle = await open(file, start === 0 ? 'w' : 'r+');
  await handle.truncate(start);
  return handle;
}

export async function dropPartial(file: string): Promise<void> {
  await rm(file, { force: true });
  await rm(notesOf(file), { force: true });
}

async function readNotes(file: string): Promise<PartialNotes | undefined> {
  try {
    return notes.parse(JSON.parse(await readFile(notesOf(file), 'utf8')));
  } catch {
    // Torn by a crash, or from another version: then the download starts over, which is always right.
    return undefined;
  }
}
