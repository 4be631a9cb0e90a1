import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTowers } from '@escena/diffusion/read-towers';
import { expect, it } from 'vitest';
import { promptCounter } from './prompt-counter.ts';

const models = fileURLToPath(new URL('../../../../tests/golden/data/models/', import.meta.url));
const open = async (name: string) => promptCounter(await readTowers(path.join(models, name)));
const long = Array.from({ length: 400 }, (_, k) => `w${k}`).join(' ');

it('reads a long prompt in passes, weights apart, and cuts nothing', async () => {
  const count = await open('sd');
  const short = count('a (red:1.3) [cube]', 'weighted');
  expect(short).toMatchObject({ limit: 75, passes: 1, cut: '' });
  expect(short?.weights).toEqual([
    { text: 'red', weight: 1.3 },
    { text: 'cube', weight: 1 / 1.1 },
  ]);
  expect(count('a (red:1.3) [cube]', 'plain')?.weights).toEqual([]);
  const many = count(long, 'weighted');
  expect(many?.passes).toBe(Math.ceil((many?.tokens ?? 0) / 75));
  expect(many?.cut).toBe('');
});

it('says what an encoder with one pass does not read', async () => {
  const count = (await open('flux'))(long, 'weighted');
  expect(count).toMatchObject({ limit: 511, passes: 1 });
  expect(long.endsWith(count?.cut ?? 'nothing')).toBe(true);
});

it('counts nothing for a checkpoint without words', () => {
  expect(promptCounter([])('a chair', 'weighted')).toBeUndefined();
});
