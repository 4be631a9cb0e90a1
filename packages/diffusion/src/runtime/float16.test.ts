import { expect, it } from 'vitest';
import { fromFloat16, toFloat16 } from './float16.ts';

// numpy: np.array([...], np.float32).astype(np.float16).view(np.uint16)
it('rounds as numpy does, ties to even, down to subnormals and up to infinity', () => {
  const values = [0, -0, 1, 0.1, 1 / 3, 2049, 2051, 65504, 65519.99, 65520, 6e-8, 2.9e-8, 6.1e-5, -1e9];
  const expected = [
    0, 0x8000, 0x3c00, 0x2e66, 0x3555, 0x6800, 0x6802, 0x7bff, 0x7bff, 0x7c00, 1, 0, 0x03ff, 0xfc00,
  ];
  expect([...toFloat16(Float32Array.from(values))]).toEqual(expected);
});

it('brings every finite half back unchanged', () => {
  const all = Uint16Array.from({ length: 65536 }, (_, i) => i).filter((bits) => ((bits >>> 10) & 31) !== 31);
  expect(toFloat16(fromFloat16(all))).toEqual(all);
});
