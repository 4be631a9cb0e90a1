import { type StudioInput, studio } from '@escena/verticals/studio/contract';
import { describe, expect, it } from 'vitest';
import { enlargedOf, variedOf } from './next-runs.ts';

const input = (more: object = {}): StudioInput =>
  studio.input.parse({ checkpoint: 'tiny', prompt: 'a chair', seed: 7, ...more });

describe('what can be drawn next', () => {
  it('varies a picture around its own seed', () => {
    const varied = studio.input.parse(variedOf(input()));
    expect(varied).toMatchObject({ seed: 7, images: 4, variation: { amount: 0.25 } });
    const further = variedOf(input({ variation: { seed: 3, amount: 0.5 } }));
    expect(further.variation?.amount).toBe(0.5);
  });

  it('enlarges what was drawn whole, until it is four times as wide', () => {
    expect(enlargedOf(input({ images: 4 }))).toMatchObject({ images: 1, upscale: 2 });
    expect(enlargedOf(input({ upscale: 2 }))?.upscale).toBe(4);
    expect(enlargedOf(input({ upscale: 4 }))).toBeUndefined();
    expect(enlargedOf(input({ mode: { kind: 'inpaint', mask: 'img_1' } }))).toBeUndefined();
  });
});
