import { expect, it } from 'vitest';
import { tensor } from '../tensor.ts';
import { toPicture } from './to-picture.ts';

it('clamps, rounds and interleaves', () => {
  const data = Float32Array.of(-3, 0.5, -1, 0, 1, 2);
  expect(toPicture(tensor([1, 3, 1, 2], data))).toEqual({
    width: 2,
    height: 1,
    channels: 3,
    data: Uint8Array.of(0, 0, 255, 191, 128, 255),
  });
});
