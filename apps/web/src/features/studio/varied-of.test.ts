import { type StudioInput, studio } from '@escena/verticals/studio/contract';
import { expect, it } from 'vitest';
import { variedOf } from './varied-of.ts';

const input = (more: object = {}): StudioInput =>
  studio.input.parse({ checkpoint: 'tiny', prompt: 'a chair', seed: 7, ...more });

it('varies a picture around its own seed', () => {
  const varied = studio.input.parse(variedOf(input()));
  expect(varied).toMatchObject({ seed: 7, images: 4, variation: { amount: 0.25 } });
  const further = variedOf(input({ variation: { seed: 3, amount: 0.5 } }));
  expect(further.variation?.amount).toBe(0.5);
});
