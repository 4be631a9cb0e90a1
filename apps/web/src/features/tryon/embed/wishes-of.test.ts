import type { ShopOffer } from '@escena/api/tryon-shop';
import { expect, it } from 'vitest';
import { makeupOf, toggled, wishesOf } from './wishes-of.ts';

const garment = (id: string): ShopOffer => ({ id, name: id, type: 'garment', kind: 'top' });
const round: ShopOffer = { id: 'round', name: 'Round', type: 'accessory', kind: 'glasses' };
const square: ShopOffer = { ...round, id: 'square' };
const coat = { color: '#a3243b', finish: 'gloss', intensity: 80 } as const;
const ruby: ShopOffer = { id: 'ruby', name: 'Ruby', type: 'makeup', part: 'lips', coat };
const plum: ShopOffer = { ...ruby, id: 'plum' };

const ids = (offers: readonly ShopOffer[]) =>
  offers.reduce<readonly ShopOffer[]>((chosen, one) => toggled(chosen, one), []).map(({ id }) => id);

it('wears one pair of glasses, one lipstick and three garments at most', () => {
  expect(ids([round, ruby, square, plum])).toEqual(['square', 'plum']);
  expect(ids(['a', 'b', 'c', 'd'].map(garment))).toEqual(['b', 'c', 'd']);
  expect(ids([ruby, garment('a'), ruby])).toEqual(['a']);
});

it('says what of the photo that takes', () => {
  expect(wishesOf([garment('a'), round])).toEqual({
    kinds: ['top'],
    makeup: false,
    accessories: ['glasses'],
  });
  expect(makeupOf([garment('a'), plum])).toEqual({ lips: coat });
});
