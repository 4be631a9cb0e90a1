import { createShippedFonts } from '@escena/typeset/shipped-font-files';
import { createCheckWords } from '@escena/verticals/product/configurator/check-words';
import { readShippedFont } from './read-shipped-font.ts';

/** Sets the words of an order as its job will: what no font has is refused before anyone pays. */
export const checkWords = createCheckWords(createShippedFonts(readShippedFont));
