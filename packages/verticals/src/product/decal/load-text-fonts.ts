import { loadShippedFont } from '@escena/typeset/load-shipped-font';
import { createTextFonts } from './text-fonts.ts';

/** With the shipped fonts read from disk. */
export const loadTextFonts = createTextFonts(loadShippedFont);
