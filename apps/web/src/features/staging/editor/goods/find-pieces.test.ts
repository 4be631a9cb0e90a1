import { expect, it } from 'vitest';
import { findPieces } from './find-pieces.ts';

it('finds by part of a name, in the reader’s language first, without accents and capitals', () => {
  expect(findPieces('SOFA', 'en').slice(0, 2)).toEqual(['sofa', 'loveseat']);
  expect(findPieces('sofa plazas', 'es')).toEqual(['sofa', 'loveseat']);
  expect(findPieces('lámpara', 'es')).toEqual(findPieces('LAMPARA', 'es'));
  expect(findPieces('lámpara', 'en')).toContain('floor-lamp');
});

it('finds nothing for nothing', () => {
  expect(findPieces('  ', 'en')).toEqual([]);
  expect(findPieces('xylophone', 'en')).toEqual([]);
});
