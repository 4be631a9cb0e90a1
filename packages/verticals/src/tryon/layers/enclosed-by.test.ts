import { describe, expect, it } from 'vitest';
import { enclosedBy } from './enclosed-by.ts';

const labelsOf = (rows: readonly string[]): Uint8Array => Uint8Array.from(rows.join(''), Number);
const rowsOf = (labels: Uint8Array, width: number): string[] =>
  labels.join('').match(new RegExp(`.{${width}}`, 'g')) ?? [];

describe('enclosedBy', () => {
  const labels = labelsOf([
    '00000000', //
    '03333330',
    '03133230',
    '03323330',
    '03333310',
    '03003330',
    '03003310',
    '00000000',
  ]);

  it('finds holes of any labels, and none that opens to the outside', () => {
    expect(rowsOf(enclosedBy(labels, 3, { width: 8, most: 3 }), 8)).toEqual([
      '00000000',
      '00000000',
      '00100100',
      '00010000',
      '00000000',
      '00000000',
      '00000000',
      '00000000',
    ]);
  });

  it('leaves a hole that is larger', () => {
    const ring = labelsOf(['33333', '30003', '30003', '33333']);
    expect(enclosedBy(ring, 3, { width: 5, most: 5 }).includes(1)).toBe(false);
    expect(enclosedBy(ring, 3, { width: 5, most: 6 }).filter(Boolean)).toHaveLength(6);
  });

  it('takes nothing that the picture cuts off for a hole', () => {
    expect(enclosedBy(labelsOf(['303', '333']), 3, { width: 3, most: 9 }).includes(1)).toBe(false);
  });
});
