import { expect, it } from 'vitest';
import { drapedCloth } from './draped-cloth.ts';

it('lies on top of what it is laid over, its outside out', () => {
  const [cloth] = drapedCloth(
    [
      [-0.3, 0.5, 0],
      [0, 0.5, 0],
      [0.3, 0.5, 0],
    ],
    { width: 0.4, across: [0, 0, -1], fold: 0.02, seed: 4 },
  );
  if (!cloth) throw new Error('no cloth');
  cloth.computeBoundingBox();
  expect(cloth.boundingBox?.min.y).toBeGreaterThanOrEqual(0.5);
  const position = cloth.getAttribute('position');
  const normal = cloth.getAttribute('normal');
  let up = 0;
  for (let i = 0; i < position.count / 2; i++) up += normal.getY(i);
  expect(up / (position.count / 2)).toBeGreaterThan(0.8);
});
