import { describe, expect, it } from 'vitest';
import type { Camera } from '../camera.ts';
import { estimateFloor, type FloorEstimate } from './estimate-floor.ts';
import { fitBox, trustedFeet } from './fit-box.ts';
import { box, paintShapes, type Shape } from './testing/paint-surface.ts';

const [width, height] = [200, 150];
/** level, the horizon at row 60 */
const camera: Camera = {
  width,
  height,
  focal: 140,
  center: [100, 60],
  rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  position: [0, 1, 0],
};
const white = [0.75, 0.75, 0.73] as const;
const oak = [0.45, 0.36, 0.26] as const;
const cloth = [0.2, 0.21, 0.24] as const;

const wall: Shape = { covers: () => true, color: white };
const floor: Shape = { covers: box(0, 92, width, height), color: oak };

function estimate(...things: Shape[]): FloorEstimate {
  return estimateFloor(paintShapes(width, height, [wall, floor, ...things]), camera, []);
}

const at = ({ probability }: FloorEstimate, x: number, y: number): number => probability[y * width + x] ?? 0;

describe('estimateFloor', () => {
  const open = estimate();

  it('finds an open floor below a wall, and is sure of it', () => {
    expect(at(open, 100, 130)).toBeGreaterThan(0.6);
    expect(at(open, 10, 100)).toBeGreaterThan(0.6);
    expect(at(open, 100, 80)).toBeLessThan(0.5);
    expect(open.confidence).toBeGreaterThan(0.6);
  });

  it('leaves out a table that stands in the middle', () => {
    const found = estimate({ covers: box(70, 85, 130, 125), color: cloth });
    expect(at(found, 100, 110)).toBeLessThan(0.5);
    expect(at(found, 20, 120)).toBeGreaterThan(0.6);
    expect(at(found, 100, 140)).toBeGreaterThan(0.6);
  });

  it('looks beyond a sofa that fills the bottom of the picture, and is less sure', () => {
    const found = estimate({ covers: box(0, 118, width, height), color: cloth });
    expect(at(found, 100, 105)).toBeGreaterThan(0.6);
    expect(at(found, 100, 135)).toBeLessThan(0.5);
    expect(found.confidence).toBeLessThan(0.8 * open.confidence);
  });

  it('believes no wall’s foot that would leave no floor at all', () => {
    const joint = { axis: 0, segment: { x1: 0, y1: 147.5, x2: width, y2: 147.5 } } as const;
    expect(trustedFeet(fitBox([joint], camera))).toHaveLength(1);
    const found = estimateFloor(paintShapes(width, height, [wall, floor]), camera, [joint]);
    expect(at(found, 100, 130)).toBeGreaterThan(0.6);
    expect(found.confidence).toBeGreaterThan(0);
  });
});
