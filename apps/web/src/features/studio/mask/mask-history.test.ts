import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPolygon, rectangleBetween } from './fill-polygon.ts';
import { invert } from './invert.ts';
import { emptyMask, type Mask, markedShare, samplesOf, type Size } from './mask.ts';
import { MaskEdit } from './mask-edit.ts';
import { bytesOf, commit, historyBytes, type MaskHistory, redo, startHistory, undo } from './mask-history.ts';

const size = { width: 520, height: 300 };
const corner = fc.record({ x: fc.nat(size.width), y: fc.nat(size.height) });
const change = fc.oneof(
  fc.constant('invert' as const),
  fc.record({ a: corner, b: corner, erase: fc.boolean() }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function edited(history: MaskHistory, wanted: Change): MaskHistory {
  const edit = new MaskEdit(history.mask);
  if (wanted === 'invert') invert(edit);
  else fillPolygon(edit, rectangleBetween(wanted.a, wanted.b), wanted.erase);
  return commit(history, edit.finish());
}

const bytes = ({ mask }: MaskHistory) => Buffer.from(samplesOf(mask));

describe('undo', () => {
  it('goes back to every mask there was and forth again, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        let history = startHistory(emptyMask(size));
        const seen = [bytes(history)];
        for (const one of changes) {
          const next = edited(history, one);
          if (next !== history) seen.push(bytes(next));
          history = next;
        }
        for (const before of seen.slice(0, -1).toReversed()) {
          history = undo(history);
          expect(before.equals(bytes(history))).toBe(true);
        }
        expect(undo(history)).toBe(history);
        for (const after of seen.slice(1)) {
          history = redo(history);
          expect(after.equals(bytes(history))).toBe(true);
        }
        expect(redo(history)).toBe(history);
      }),
      { numRuns: 25 },
    );
  });

  it('shares the tiles that an edit did not touch', () => {
    const history = edited(startHistory(emptyMask(size)), 'invert');
    const next = edited(history, { a: { x: 10, y: 10 }, b: { x: 40, y: 40 }, erase: true });
    const changed = next.mask.tiles.filter((tile, index) => tile !== history.mask.tiles[index]);
    expect(changed).toHaveLength(1);
  });

  it('forgets the oldest steps when they hold too many bytes', () => {
    const large: Size = { width: 4096, height: 3072 };
    let history = startHistory(emptyMask(large));
    for (let k = 0; k < 9; k++) history = edited(history, 'invert');
    const held = history.past.reduce((sum, patch) => sum + bytesOf(patch), 0);
    expect(held).toBeLessThanOrEqual(historyBytes);
    expect(history.past.length).toBeGreaterThan(4);
    expect(history.past.length).toBeLessThan(9 + 1);
    const last: Mask = history.mask;
    expect(markedShare(last)).toBe(1);
  });
});
