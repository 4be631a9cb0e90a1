import { expect, it } from 'vitest';
import { parseShiftConfig, sequenceShift } from './sequence-shift.ts';

const config = parseShiftConfig({ base_shift: null }, 'scheduler_config.json');

it('the base and the largest sequence have the base and the largest shift', () => {
  expect(sequenceShift(256, config)).toBeCloseTo(0.5, 12);
  expect(sequenceShift(4096, config)).toBeCloseTo(1.15, 12);
});

it('gives the levels of the reference case of 16 tokens', () => {
  // flux-t2i-8 of shared/golden: exponential shift of linspace(1, 1/8, 8), diffusers 0.40dev
  const shift = Math.exp(sequenceShift(16, config));
  const levels = Array.from({ length: 8 }, (_, i) => shift / (shift + (1 / (1 - i / 8) - 1)));
  expect(levels[1]).toBeCloseTo(0.9172294, 6);
  expect(levels[7]).toBeCloseTo(0.1844424, 6);
});

it('names the key that is no number, or leaves no slope', () => {
  expect(() => parseShiftConfig({ max_image_seq_len: 256 }, 'scheduler_config.json')).toThrow(
    /max_image_seq_len: is not above/,
  );
  expect(() => parseShiftConfig({ max_shift: 'far' }, 'scheduler_config.json')).toThrow(/max_shift/);
});
