import { cubes } from './cubes.ts';
import type { GalleryEntry } from './entry.ts';
import { glass } from './glass.ts';
import { sign } from './sign.ts';

/** Every picture of the gallery, by its name there. To add one: a file here, a line here, its words in the web app's messages. */
export const entries = { glass, sign, cubes } as const satisfies Record<string, GalleryEntry>;

export type EntryName = keyof typeof entries;
export const entryNames = Object.keys(entries) as EntryName[];
