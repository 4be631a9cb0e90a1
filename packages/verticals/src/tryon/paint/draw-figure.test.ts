import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { drawFigure } from './draw-figure.ts';
import { figureOf, type Figure, joints } from './figure.ts';

// Drawn by fashn_vton/dwpose/utils.py (fashn-AI/fashn-vton-1.5, Apache-2.0) with OpenCV 4.6: draw_bodypose_gray, _handpose_, _facepose_.
const reference = JSON.parse(readFileSync(new URL('./testing/figure.json', import.meta.url), 'utf8')) as {
  readonly width: number;
  readonly height: number;
  /** OpenPose's order; null: not seen */
  readonly joints: readonly ([number, number] | null)[];
  readonly hand: readonly [number, number][];
  readonly face: readonly [number, number][];
  /** 8-bit levels, deflated, base64 */
  readonly levels: string;
};
const { width, height } = reference;
const figure: Figure = {
  joints: Object.fromEntries(
    joints.flatMap((name, i) => (reference.joints[i] ? [[name, reference.joints[i]]] : [])),
  ),
  hands: [reference.hand],
  face: reference.face,
};
const lit = (data: ArrayLike<number>): number => Array.from(data).filter((level) => level > 0).length;

it('draws the figure that the network was trained with', () => {
  const expected = inflateSync(Buffer.from(reference.levels, 'base64'));
  const { data } = drawFigure(figure, { width, height, scale: 1 });
  const same = data.filter((level, i) => level === expected[i]).length;
  // OpenCV rounds the ends of limbs to pixels and draws their outlines as polygons: edges differ by one.
  expect(same / expected.length).toBeGreaterThan(0.965);
  expect(Math.abs(lit(data) / lit(expected) - 1)).toBeLessThan(0.06);
  // Short limbs may vanish under the joints; no level is of its own making.
  expect([...new Set(data)].filter((level) => !expected.includes(level))).toEqual([]);
});

it('draws it as thick in a larger picture that will be made smaller', () => {
  const twice: Figure = {
    joints: Object.fromEntries(Object.entries(figure.joints).map(([name, [x, y]]) => [name, [2 * x, 2 * y]])),
    hands: [],
    face: [],
  };
  const once = drawFigure({ ...figure, hands: [], face: [] }, { width, height, scale: 1 });
  const large = drawFigure(twice, { width: 2 * width, height: 2 * height, scale: 2 });
  expect(lit(large.data) / lit(once.data) / 4).toBeCloseTo(1, 1);
});

it('knows a person’s joints, and leaves out what the photo does not show', () => {
  const body = {
    leftShoulder: { x: 0.7, y: 0.2 },
    rightShoulder: { x: 0.3, y: 0.4 },
    leftWrist: { x: 0.7, y: 1.2 },
  };
  const seen = figureOf({ body, hands: [] }, { width: 100, height: 50 });
  expect(seen.joints).toEqual({ leftShoulder: [70, 10], rightShoulder: [30, 20], neck: [50, 15] });
  const face = Array.from({ length: 468 }, (): [number, number, number] => [0.5, 0.5, 0]);
  expect(figureOf({ face }, { width, height }).face).toHaveLength(68);
});
