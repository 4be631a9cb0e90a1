import { catalogue, type PieceName } from '@escena/scene/catalogue';
import { expect, it } from 'vitest';
import { alternativesTo, piecesOn, shelfNames } from './shelves.ts';

const names = Object.keys(catalogue) as PieceName[];

it('has every piece of the catalogue on exactly one shelf', () => {
  expect(shelfNames.flatMap(piecesOn).toSorted()).toEqual(names.toSorted());
});

it('swaps a piece only for one that stands, lies or hangs as it does', () => {
  for (const name of names) {
    for (const other of alternativesTo(name)) {
      expect(other).not.toBe(name);
      expect([name, catalogue[other].placement]).toEqual([name, catalogue[name].placement]);
    }
  }
  expect(alternativesTo('sofa')).toEqual(['loveseat', 'chaise']);
});
