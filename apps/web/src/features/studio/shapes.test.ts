import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapes, sizeOf } from './shapes.ts';

const own = { width: 700, height: 300 };
const native = (side: number, multiple = 8, fixed = false) => ({
  size: { width: side, height: side, multiple, fixed },
});

describe('the size that is drawn', () => {
  it('is one that the checkpoint draws, of about the pixels it was trained at', () => {
    const sides = fc.constantFrom(256, 512, 768, 1024);
    const multiples = fc.constantFrom(8, 16, 32, 64);
    fc.assert(
      fc.property(fc.constantFrom(...shapes), sides, multiples, (shape, side, multiple) => {
        const photo = { width: 4000, height: 3000 };
        const { width, height } = sizeOf({ shape, own, checkpoint: native(side, multiple), photo });
        expect([width % multiple, height % multiple, width % 8]).toEqual([0, 0, 0]);
        if (shape !== 'own') expect(Math.abs(Math.sqrt(width * height) / side - 1)).toBeLessThan(0.13);
      }),
    );
  });

  it('has the shape of the photo where that was chosen', () => {
    const photo = { width: 3000, height: 4000 };
    const { width, height } = sizeOf({ shape: 'photo', own, checkpoint: native(1024), photo });
    expect(width / height).toBeCloseTo(0.75, 1);
  });

  it('is the only one there is where a checkpoint draws no other', () => {
    expect(sizeOf({ shape: 'wide', own, checkpoint: native(64, 64, true), photo: undefined })).toEqual({
      width: 64,
      height: 64,
    });
  });

  it('takes what was typed to the nearest size that can be drawn', () => {
    expect(sizeOf({ shape: 'own', own, checkpoint: native(512), photo: undefined })).toEqual({
      width: 704,
      height: 304,
    });
    const nonsense = { width: Number.NaN, height: 1e9 };
    expect(sizeOf({ shape: 'own', own: nonsense, checkpoint: undefined, photo: undefined })).toEqual({
      width: 64,
      height: 4096,
    });
  });
});
