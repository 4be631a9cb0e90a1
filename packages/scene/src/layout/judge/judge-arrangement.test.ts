import { describe, expect, it } from 'vitest';
import type { PieceId } from '../../furniture/goods.ts';
import { styles } from '../../furniture/styles/styles.ts';
import { place, type Placed, type Pose } from '../arrangement.ts';
import { planLayout } from '../plan-layout.ts';
import { ruleBook, type RuleName } from '../rules/rule-book.ts';
import { syntheticRoom, type SyntheticOpening } from '../testing/synthetic-room.ts';
import { createJudge, judgeArrangement } from './judge-arrangement.ts';

const goods = { style: styles.modern };
const openings: readonly SyntheticOpening[] = [
  { kind: 'door', wall: 2, at: 1, width: 0.9, sill: 0, head: 2.05 },
  { kind: 'window', wall: 1, at: 0.5, width: 1.6, sill: 0.9, head: 2.2 },
];
// Walls at x = ±3 and z = −6; the door in the right wall at its far end, the window in the middle of the left one.
const room = syntheticRoom({ width: 6, depth: 6, yaw: 0, pitch: 0.2, walls: true, openings });
const judge = createJudge(room);
const put = (piece: PieceId, pose: Partial<Pose>): Placed =>
  place(piece, { x: 0, y: 0, z: -3, rotation: 0, ...pose }, goods);
const rules = (...arrangement: Placed[]) => judge(arrangement).violations.map(({ rule }) => rule);

const sofa = put('sofa', { z: -5.5 });
const table = put('dining-table', { z: -3.4 });
const bed = put('bed', { z: -4.88 });

/** An arrangement that keeps a rule, and the same one broken. */
const cases: Partial<Record<RuleName, { kept: readonly Placed[]; broken: readonly Placed[] }>> = {
  'off-floor': { kept: [sofa], broken: [put('sofa', { x: 2.6, z: -1 })] },
  overlap: { kept: [sofa, put('pouf', { z: -4 })], broken: [sofa, put('pouf', { z: -5 })] },
  'through-wall': { kept: [sofa], broken: [put('sofa', { z: -5.8 })] },
  'through-ceiling': {
    kept: [put('wide-art', { y: 1.5, z: -5.99 })],
    broken: [put('wide-art', { y: 2.4, z: -5.99 })],
  },
  floating: {
    kept: [table, put('vase', { y: 0.75, z: -3.4 })],
    broken: [table, put('vase', { y: 0.75, z: -4.6 })],
  },
  'near-camera': { kept: [put('pouf', { z: -2.2 })], broken: [put('pouf', { z: -0.6 })] },
  'blocks-door': {
    kept: [put('snake-plant', { x: 2.7, z: -4.2 })],
    broken: [put('snake-plant', { x: 2.6, z: -5.5 })],
  },
  'blocks-window': {
    kept: [put('pouf', { x: -2.6, z: -2.75 })],
    broken: [put('olive-tree', { x: -2.5, z: -2.75 })],
  },
  'away-from-wall': { kept: [put('bookshelf', { z: -5.8 })], broken: [put('bookshelf', { z: -5.2 })] },
  'table-reach': {
    kept: [sofa, put('coffee-table', { z: -4.2 })],
    broken: [sofa, put('coffee-table', { z: -3.4 })],
  },
  'rug-under': { kept: [sofa, put('rug', { z: -4.5 })], broken: [sofa, put('rug', { z: -4 })] },
  'viewing-angle': {
    kept: [
      sofa,
      put('media-console', { z: -2.6, rotation: Math.PI }),
      put('television', { y: 0.5, z: -2.6, rotation: Math.PI }),
    ],
    broken: [
      sofa,
      put('media-console', { x: 2.2, z: -4, rotation: -Math.PI / 2 }),
      put('television', { y: 0.5, x: 2.2, z: -4, rotation: -Math.PI / 2 }),
    ],
  },
  'lone-nightstand': {
    kept: [bed, put('nightstand', { x: -1.2, z: -5.7 }), put('nightstand', { x: 1.2, z: -5.7 })],
    broken: [bed, put('nightstand', { x: -1.2, z: -5.7 }), put('nightstand', { x: 1.2, z: -5.2 })],
  },
  'bed-side': {
    kept: [bed],
    broken: [bed, put('dresser', { x: -1.3, z: -4.6 }), put('dresser', { x: 1.3, z: -4.6 })].map((one, k) =>
      k === 0 ? one : { ...one, rotation: Math.PI / 2 },
    ),
  },
  'bed-under-window': {
    kept: [bed],
    broken: [put('single-bed', { x: -1.9, z: -2.75, rotation: Math.PI / 2 })],
  },
  'chair-pull': {
    kept: [table, put('dining-chair', { z: -2.75, rotation: Math.PI })],
    broken: [table, put('dining-chair', { z: -2.75, rotation: Math.PI }), put('bench', { z: -2.2 })],
  },
  drawers: {
    kept: [put('dresser', { z: -5.74 })],
    broken: [put('dresser', { z: -5.74 }), put('pouf', { z: -4.95 })],
  },
  'desk-glare': {
    kept: [put('desk', { x: -1.5, z: -2.75 })],
    broken: [put('desk', { x: -1.5, z: -2.75, rotation: -Math.PI / 2 })],
  },
  'art-off-centre': {
    kept: [sofa, put('wide-art', { y: 1.5, z: -5.99 })],
    broken: [sofa, put('wide-art', { x: 0.5, y: 1.5, z: -5.99 })],
  },
  'art-height': {
    kept: [put('wide-art', { y: 1.5, z: -5.99 })],
    broken: [put('wide-art', { y: 0.9, z: -5.99 })],
  },
  'pendant-off': {
    kept: [table, put('pendant', { y: 2.6, z: -3.4 })],
    broken: [table, put('pendant', { y: 2.6, x: 0.6, z: -3.4 })],
  },
  'curtains-off': {
    kept: [put('curtains', { x: -2.99, y: 1.2, z: -2.75, rotation: Math.PI / 2 })],
    broken: [put('curtains', { x: -2.99, y: 1.2, z: -4.2, rotation: Math.PI / 2 })],
  },
};

describe.each(Object.entries(cases))('%s', (rule, { kept, broken }) => {
  it('is kept where it is kept, and told where it is broken', () => {
    expect(rules(...kept)).not.toContain(rule);
    expect(rules(...broken)).toContain(rule);
  });

  it('says what is wrong, in numbers, in both languages', () => {
    const violation = judge(broken).violations.find((one) => one.rule === rule);
    expect(violation?.hard).toBe(ruleBook[rule as RuleName].hard);
    expect(violation?.text.en).toMatch(/^[A-Z][^:]+: .*\d.*\.$/);
    expect(violation?.text.es).toMatch(/^[A-ZÁÉÍÓÚ][^:]+: .*\d.*\.$/);
    expect(broken[violation?.index ?? -1]).toBeDefined();
  });
});

it('tells of a group that can no longer be walked to', () => {
  const narrow = syntheticRoom({ width: 2.6, depth: 7, yaw: 0, pitch: 0.15, walls: true });
  const behind = put('pouf', { z: -6 });
  const bar = put('bench', { x: 0, z: -3.5 });
  const wide = { ...bar, size: { ...bar.size, width: 2.4 } };
  const told = (...placed: Placed[]) => judgeArrangement(narrow, placed).violations;
  expect(told(behind)).toEqual([]);
  expect(told(behind, wide).map(({ rule }) => rule)).toContain('unreachable');
});

it('measures what a person would', () => {
  const [overlap] = judge([sofa, put('pouf', { z: -5.0 })]).violations;
  // The sofa's front is at −5.5 + depth / 2, the pouf's back at −5.25.
  expect(overlap?.measured).toBeCloseTo(-5.5 + sofa.size.depth / 2 + 5.25, 2);
  expect(judge([]).score).toBe(100);
  expect(judge([sofa, put('pouf', { z: -5 })]).score).toBeLessThan(80);
});

it('judges twenty pieces fast enough for every frame of a drag', () => {
  const layout = planLayout(room, { roomType: 'dining-room', goods, seed: 0 });
  const twenty = Array.from({ length: 20 }, (_, k) => layout[k % layout.length]).flatMap((one) => one ?? []);
  for (let k = 0; k < 20; k++) judge(twenty);
  const before = process.cpuUsage();
  const times = 40;
  for (let k = 0; k < times; k++) judge(twenty);
  const { user, system } = process.cpuUsage(before);
  // Five milliseconds on the reference machine; half as slow again while others share it.
  expect((user + system) / 1000 / times).toBeLessThan(7.5);
});
