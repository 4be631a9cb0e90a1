import { createRaster, type Raster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { bodyFrame } from './body-frame.ts';
import { uncovered } from './uncovered.ts';

const size = { width: 100, height: 200 };
const at = (x: number, y: number) => ({ x: x / size.width, y: y / size.height });
const frame = bodyFrame(
  {
    leftShoulder: at(70, 40),
    rightShoulder: at(30, 40),
    leftHip: at(62, 92),
    rightHip: at(38, 92),
    leftKnee: at(62, 142),
    rightKnee: at(38, 142),
  },
  size,
);
/** 255 between two rows, in the middle of the picture. */
function band(top: number, bottom: number): Raster {
  const mask = createRaster(size.width, size.height, 1);
  for (let i = 0; i < mask.data.length; i++) {
    const [x, y] = [i % size.width, Math.floor(i / size.width)];
    mask.data[i] = x >= 25 && x < 75 && y >= top && y < bottom ? 255 : 0;
  }
  return mask;
}
const rows = ({ data }: Raster): readonly [number, number] => {
  const open = [...data.keys()].filter((i) => data[i] === 255).map((i) => Math.floor(i / size.width));
  return open.length > 0 ? [Math.min(...open), Math.max(...open) + 1] : [0, 0];
};
const before = createRaster(size.width, size.height, 1);
const open = (kind: 'top' | 'bottom' | 'dress', worn: Raster, cover: Raster, line: number) =>
  rows(
    uncovered(
      kind,
      { wornAlpha: worn, frame, inFront: undefined },
      {
        cover,
        before,
        points: { hemLeft: [62, line], hemRight: [38, line], waistLeft: [62, line], waistRight: [38, line] },
      },
    ),
  );

it('shows what was beneath a tee that is longer than the new top', () => {
  expect(open('top', band(40, 105), band(50, 90), 90)).toEqual([40, 105]);
});

it('lets a dress go on below a top and above trousers', () => {
  const dress = band(40, 150);
  expect(open('top', dress, band(50, 90), 90)).toEqual([40, 50]);
  expect(open('bottom', dress, band(92, 190), 92)).toEqual([0, 0]);
  expect(open('bottom', dress, band(92, 140), 92)).toEqual([140, 150]);
});

it('takes a dress away whole for another', () => {
  expect(open('dress', band(40, 150), band(50, 120), 120)).toEqual([40, 150]);
});

it('shows nothing beneath what was put on before', () => {
  const whole = band(0, 200);
  const hole = uncovered(
    'top',
    { wornAlpha: band(40, 105), frame, inFront: undefined },
    { cover: before, before: whole, points: {} },
  );
  expect(rows(hole)).toEqual([0, 0]);
});
