import { expect, it } from 'vitest';
import { evenSleeves } from './even-sleeves.ts';
import { garmentOutline, type Part, type Points } from './garment-outline.ts';
import { spread } from './polyline.ts';
import { traceOutline } from './trace-outline.ts';

const points: Points = {
  neckLeft: [110, 20],
  neckRight: [90, 20],
  neckFront: [100, 28],
  shoulderLeft: [140, 28],
  shoulderRight: [60, 28],
  armpitLeft: [136, 70],
  armpitRight: [64, 70],
  cuffLeftOuter: [200, 140],
  cuffLeftInner: [180, 150],
  cuffRightOuter: [0, 140],
  cuffRightInner: [20, 150],
  hemLeft: [138, 160],
  hemRight: [62, 160],
};
const outline = (of: Points): Part[] => traceOutline(garmentOutline('top', of) ?? [], () => undefined);
const edgesOf = (parts: readonly Part[], name: string) => parts.find((part) => part.name === name)?.edges;

it('leaves two sleeves that lie alike', () => {
  const parts = outline(points);
  expect(evenSleeves(parts, () => 0, 76)).toEqual(parts);
});

it('wears the sleeve that is seen in the place of one that lies beneath the body', () => {
  const parts = outline(points);
  const worn = evenSleeves(parts, ([x]) => (x < 66 ? 20 : 0), 76);
  expect(edgesOf(worn, 'sleeveRight')).toEqual(edgesOf(parts, 'sleeveLeft'));
  expect(edgesOf(worn, 'sleeveLeft')).toEqual(edgesOf(parts, 'sleeveLeft'));
});

it('wears the longer one in the place of one that is folded', () => {
  const folded = outline({ ...points, cuffLeftOuter: [170, 84], cuffLeftInner: [152, 96] });
  const worn = evenSleeves(folded, () => 0, 76);
  expect(edgesOf(worn, 'sleeveLeft')).toEqual(edgesOf(folded, 'sleeveRight'));
});

it('spreads points by what a line says of its corners', () => {
  const line = spread(
    [
      [0, 0],
      [10, 0],
      [40, 0],
    ],
    5,
    [0, 0.5, 1],
  );
  expect(line.map(([x]) => x)).toEqual([0, 5, 10, 25, 40]);
});
