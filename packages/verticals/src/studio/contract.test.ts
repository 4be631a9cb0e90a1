import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditsOf } from './credits.ts';
import { studio, studioInput } from './contract.ts';

const read = (input: object) => studioInput.parse({ checkpoint: 'tiny', ...input });
const refusal = (input: object) =>
  studioInput.safeParse({ checkpoint: 'tiny', ...input }).error?.issues.map(({ path }) => path.join('.'));

describe('what is asked', () => {
  it('needs a checkpoint and nothing else', () => {
    expect(read({})).toMatchObject({ mode: { kind: 'text-to-image' }, steps: 20, width: 512, images: 1 });
    expect(studioInput.safeParse({}).success).toBe(false);
    const larger = studioInput.parse({ mode: { kind: 'enlarge' }, upscale: 4 });
    expect([studio.needsPhoto(larger), studio.credits(larger)]).toEqual([true, 2]);
    expect(studio.uses(larger).checkpoints).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['a side between cells', { width: 100 }, 'width'],
    ['more pixels than are drawn', { width: 4096, height: 4096 }, 'width'],
    ['a mask without a picture', { mode: { kind: 'inpaint' } }, 'mode.mask'],
    ['a canvas that does not grow', { mode: { kind: 'outpaint' } }, 'mode'],
    ['a tile with the photo’s edges', { mode: { kind: 'inpaint', mask: 'a' }, tileable: 'x' }, 'tileable'],
    [
      'a cut-out of a repainted photo',
      { mode: { kind: 'outpaint', left: 8 }, transparent: true },
      'transparent',
    ],
    ['the photo’s pixels enlarged', { mode: { kind: 'inpaint', mask: 'a' }, upscale: 2 }, 'upscale'],
    ['an upscaler without work', { upscaler: 'esrgan' }, 'upscaler'],
    [
      'boxes in an edit',
      { mode: { kind: 'edit' }, prompt: 'x', regions: [{ box: [0, 0, 1, 1], prompt: 'y' }] },
      'regions',
    ],
    ['a photo enlarged by nothing', { mode: { kind: 'enlarge' } }, 'upscale'],
    ['maps for what is only enlarged', { mode: { kind: 'enlarge' }, upscale: 2, tileable: 'x' }, 'mode'],
    ['a box without area', { regions: [{ box: [0.5, 0, 0.5, 1], prompt: 'y' }] }, 'regions.0.box'],
    ['an edit without words', { mode: { kind: 'edit' } }, 'prompt'],
    ['a map of nothing', { controls: [{ map: 'given' }] }, 'controls.0.picture'],
    ['a map without a say', { controls: [{ map: 'canny', start: 0.5, end: 0.5 }] }, 'controls.0.start'],
    ['a scheduler that nobody knows', { scheduler: 'best' }, 'scheduler'],
  ])('refuses %s', (_, input, field) => {
    expect(refusal(input)).toContain(field);
  });
});

it('needs a photo where it looks at one', () => {
  const needs = (input: object) => studio.needsPhoto(read(input));
  expect(needs({})).toBe(false);
  expect(needs({ controls: [{ map: 'canny', picture: 'a' }] })).toBe(false);
  expect(needs({ controls: [{ map: 'canny' }] })).toBe(true);
  expect(needs({ mode: { kind: 'image-to-image' } })).toBe(true);
});

it('names every picture once', () => {
  const controls = [{ map: 'canny' }, { map: 'given', picture: 'b' }, { map: 'depth', picture: 'a' }];
  expect(studio.uses(read({ mode: { kind: 'inpaint', mask: 'a' }, controls }))).toEqual({
    checkpoints: ['tiny'],
    upscalers: [],
    pictures: ['a', 'b'],
  });
});

describe('the price', () => {
  it('is a credit a plain picture', () => {
    const plain = { steps: 20, width: 512, height: 512 };
    expect(creditsOf({ ...plain, images: 1 })).toBe(1);
    expect(creditsOf({ ...plain, images: 3 })).toBe(3);
    expect(creditsOf({ ...plain, steps: 4, images: 5 })).toBe(1);
    expect(creditsOf({ ...plain, steps: 4, images: 6 })).toBe(2);
    expect(creditsOf({ ...plain, width: 1024, height: 1024, images: 1 })).toBe(4);
  });

  it('is never 0 and never falls when more is asked for', () => {
    const work = fc.record({
      steps: fc.integer({ min: 1, max: 1000 }),
      width: fc.integer({ min: 64, max: 2048 }),
      height: fc.integer({ min: 64, max: 2048 }),
      images: fc.integer({ min: 1, max: 16 }),
    });
    fc.assert(
      fc.property(work, fc.constantFrom('steps', 'width', 'height', 'images'), (one, more) => {
        expect(creditsOf(one)).toBeGreaterThanOrEqual(1);
        expect(creditsOf({ ...one, [more]: one[more] + 1 })).toBeGreaterThanOrEqual(creditsOf(one));
      }),
    );
  });
});
