import { expect, it } from 'vitest';
import { proposeOnBody } from './propose-on-body.ts';

const body = {
  leftShoulder: { x: 0.6, y: 0.25 },
  rightShoulder: { x: 0.4, y: 0.25 },
  leftHip: { x: 0.56, y: 0.5 },
  rightHip: { x: 0.44, y: 0.5 },
};
const photo = { width: 600, height: 800 };
const points = {
  neckLeft: { x: 0.6, y: 0.1 },
  neckRight: { x: 0.4, y: 0.1 },
  neckFront: { x: 0.5, y: 0.16 },
  shoulderLeft: { x: 0.75, y: 0.14 },
  shoulderRight: { x: 0.25, y: 0.14 },
  armpitLeft: { x: 0.72, y: 0.4 },
  armpitRight: { x: 0.28, y: 0.4 },
  cuffLeftOuter: { x: 0.95, y: 0.4 },
  cuffLeftInner: { x: 0.85, y: 0.46 },
  cuffRightOuter: { x: 0.05, y: 0.4 },
  cuffRightInner: { x: 0.15, y: 0.46 },
  hemLeft: { x: 0.72, y: 0.9 },
  hemRight: { x: 0.28, y: 0.9 },
};
const own = { points, picture: { width: 500, height: 500 }, collar: false };

it('lays a shirt along the body by its joints, in fractions of the photo', () => {
  const fit = proposeOnBody('top', own, { body, photo });
  expect(Object.keys(fit ?? {}).sort()).toEqual(Object.keys(points).sort());
  expect(fit?.shoulderLeft?.x).toBeCloseTo(0.6, 1);
  expect(fit?.neckLeft?.y).toBeLessThan(0.25);
  expect(fit?.hemRight?.y).toBeGreaterThan(0.4);
});

it('stands a collar up beside the neck', () => {
  const [flat, standing] = [false, true].map((collar) =>
    proposeOnBody('top', { ...own, collar }, { body, photo }),
  );
  const wide = (fit: typeof flat) => (fit?.neckLeft?.x ?? 0) - (fit?.neckRight?.x ?? 0);
  expect(wide(standing)).toBeLessThan(wide(flat));
  expect(standing?.hemLeft?.x).toBeCloseTo(flat?.hemLeft?.x ?? 0, 1);
});

it('knows of no place where no body is', () => {
  expect(proposeOnBody('top', own, { body: {}, photo })).toBeUndefined();
});
