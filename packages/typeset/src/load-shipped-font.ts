import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createShippedFonts } from './shipped-font-files.ts';

const { resolve } = createRequire(import.meta.url);

/** Opens the fonts of the product's own packages from disk, once a process. */
export const loadShippedFont = createShippedFonts((file) => readFile(resolve(file)));
