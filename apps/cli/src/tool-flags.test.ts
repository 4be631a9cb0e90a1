import { staging } from '@escena/verticals/staging/contract';
import { expect, it } from 'vitest';
import { describeFlags, toolFlags, toolInput } from './tool-flags.ts';

it('derives flags, values and help from the contract', () => {
  expect(toolFlags(staging.input)).toEqual(
    expect.arrayContaining(['room', 'style', 'seed', 'renderer', 'floor', 'variations']),
  );
  const input = toolInput(staging.input, {
    room: 'bedroom',
    style: 'modern',
    seed: '7',
    floor: '[[0,1],[1,1],[0.5,0.6]]',
  });
  expect(input).toMatchObject({
    room: 'bedroom',
    seed: 7,
    variations: 1,
    floor: [
      [0, 1],
      [1, 1],
      [0.5, 0.6],
    ],
  });
  expect(describeFlags(staging.input).join('\n')).toMatch(/--style <scandinavian\|modern\|.*japandi>/);
});

it('takes a list of words with commas or as JSON', () => {
  const given = { room: 'bedroom', style: 'modern' };
  const commas = toolInput(staging.input, { ...given, items: 'bed, nightstand,nightstand' });
  expect(commas.items).toEqual(['bed', 'nightstand', 'nightstand']);
  expect(toolInput(staging.input, { ...given, items: '["bed"]' }).items).toEqual(['bed']);
  expect(() => toolInput(staging.input, { ...given, items: 'bed,,' })).toThrowError(/--items/);
});

it('names the flag that is wrong', () => {
  expect(() => toolInput(staging.input, { room: 'garage', style: 'modern' })).toThrowError(/--room/);
  expect(() => toolInput(staging.input, { room: 'bedroom', style: 'modern', seed: 'x' })).toThrowError(
    /--seed x/,
  );
});
