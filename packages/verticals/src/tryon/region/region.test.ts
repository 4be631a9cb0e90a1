/** Which part of a photo leaves the browser, where the person is in it, and that the rest comes back byte for byte. */
import fc from 'fast-check';
import { createRaster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import type { FaceLandmarks } from '../landmarks/face-landmarks.ts';
import type { TryonPerson } from '../person.ts';
import { contains, inEllipse } from './box.ts';
import { layBack } from './lay-back.ts';
import { neededRegion, type Wishes } from './needed-region.ts';
import { personWithin } from './relative-to.ts';

const size = { width: 3000, height: 4000 };
const nothing: Wishes = { kinds: [], makeup: false, accessories: [] };

/** A face whose points fill a box, fractions. */
function faceIn(x: number, y: number, width: number, height: number): FaceLandmarks {
  return Array.from({ length: 468 }, (_, k): [number, number, number] => [
    x + ((k % 18) / 17) * width,
    y + (Math.floor(k / 18) / 25) * height,
    0.01,
  ]);
}

const standing: TryonPerson = {
  face: faceIn(0.45, 0.1, 0.1, 0.1),
  body: {
    nose: { x: 0.5, y: 0.15 },
    leftShoulder: { x: 0.6, y: 0.25 },
    rightShoulder: { x: 0.4, y: 0.25 },
    leftElbow: { x: 0.64, y: 0.38 },
    rightElbow: { x: 0.36, y: 0.38 },
    leftWrist: { x: 0.65, y: 0.5 },
    rightWrist: { x: 0.35, y: 0.5 },
    leftHip: { x: 0.56, y: 0.5 },
    rightHip: { x: 0.44, y: 0.5 },
    leftKnee: { x: 0.55, y: 0.7 },
    rightKnee: { x: 0.45, y: 0.7 },
    leftAnkle: { x: 0.55, y: 0.9 },
    rightAnkle: { x: 0.45, y: 0.9 },
  },
};

it.each(['top', 'outerwear', 'dress', 'bottom'] as const)(
  'hides the face for a %s, and takes along what that is laid on',
  (kind) => {
    const needed = neededRegion({ ...nothing, kinds: [kind] }, standing, size);
    expect(needed?.showsFace).toBe(false);
    const region = needed?.region ?? { x: 0, y: 0, width: 0, height: 0 };
    const face = (standing.face ?? []).map(([x, y]) => [x * size.width, y * size.height] as const);
    const inPart = face.filter(([x, y]) => contains(region, { x, y, width: 0, height: 0 }));
    if (kind === 'bottom') expect(inPart).toEqual([]);
    else expect(region.y).toBeLessThan(0.1 * size.height);
    // Its corners are not of a face: faces are round.
    const eyes = inPart.filter(([x, y]) => Math.hypot(x / 300 - 5, y / 400 - 1.5) < 0.5);
    for (const [x, y] of eyes) expect(needed?.hidden && inEllipse(needed.hidden, x, y)).toBe(true);
    const limbs = kind === 'bottom' ? ['leftHip', 'rightAnkle'] : ['leftWrist', 'rightShoulder', 'leftHip'];
    for (const name of limbs as ('leftHip' | 'rightAnkle')[]) {
      const at = standing.body?.[name] ?? { x: 0, y: 0 };
      const spot = { x: at.x * size.width, y: at.y * size.height, width: 0, height: 0 };
      expect(contains(region, spot)).toBe(true);
    }
  },
);

it('takes the head alone for make-up and glasses, and says that it shows the face', () => {
  const needed = neededRegion({ ...nothing, makeup: true, accessories: ['glasses'] }, standing, size);
  expect(needed).toMatchObject({ showsFace: true, hidden: undefined });
  expect(needed?.region.width).toBeLessThan(0.3 * size.width);
  expect((needed?.region.y ?? 0) + (needed?.region.height ?? 0)).toBeLessThan(0.3 * size.height);
  const both = neededRegion({ ...nothing, kinds: ['top'], makeup: true }, standing, size);
  expect(both).toMatchObject({ showsFace: true });
  expect(both?.region.y).toBeLessThan(0.1 * size.height);
});

it('hides a face that fills the photo, and says where it does not know of one', () => {
  const close = {
    face: faceIn(0.2, 0.05, 0.6, 0.6),
    body: { leftShoulder: { x: 0.9, y: 0.8 }, rightShoulder: { x: 0.1, y: 0.8 } },
  };
  const needed = neededRegion({ ...nothing, kinds: ['top'] }, close, size);
  expect(needed).toMatchObject({ showsFace: false });
  expect(needed?.hidden?.width).toBeGreaterThan(0.6 * size.width);
  expect(neededRegion({ ...nothing, kinds: ['top'] }, { body: standing.body }, size)).toMatchObject({
    showsFace: true,
    hidden: undefined,
  });
});

it('knows no part where body or face are not known, or where it is as good as the whole', () => {
  expect(neededRegion({ ...nothing, kinds: ['top'] }, {}, size)).toBeUndefined();
  expect(neededRegion({ ...nothing, makeup: true }, { body: standing.body }, size)).toBeUndefined();
  const close = { face: faceIn(0.2, 0.2, 0.6, 0.6) };
  expect(neededRegion({ ...nothing, makeup: true }, close, size)).toBeUndefined();
});

it('takes a small face with so much around it that a worker can read it', () => {
  const far = { face: faceIn(0.02, 0.01, 0.02, 0.02) };
  const { region } = neededRegion({ ...nothing, makeup: true }, far, size) ?? {};
  expect(region).toMatchObject({ x: 0, y: 0, width: 256, height: 256 });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });

it('has the person at the same pixels of the part', () => {
  fc.assert(
    fc.property(share, share, share, share, (x, y, rx, ry) => {
      const region = { x: Math.floor(rx * 1000), y: Math.floor(ry * 1000), width: 1777, height: 1501 };
      const hand = { points: Array.from({ length: 21 }, (): [number, number] => [x, y]) };
      const person: TryonPerson = {
        body: { nose: { x, y } },
        face: faceIn(x, y, 0.1, 0.1),
        hands: [hand],
      };
      const within = personWithin(person, region, size);
      const at = within.body?.nose ?? { x: 0, y: 0 };
      expect(at.x * region.width + region.x).toBeCloseTo(x * size.width, 6);
      expect(at.y * region.height + region.y).toBeCloseTo(y * size.height, 6);
      const [fx, fy, fz] = within.face?.[0] ?? [0, 0, 0];
      expect(fx * region.width + region.x).toBeCloseTo(x * size.width, 6);
      expect(fy * region.height + region.y).toBeCloseTo(y * size.height, 6);
      const [hx, hy] = within.hands?.[0]?.points[20] ?? [0, 0];
      expect(hx * region.width + region.x).toBeCloseTo(x * size.width, 6);
      expect(hy * region.height + region.y).toBeCloseTo(y * size.height, 6);
      expect(fz * region.width).toBeCloseTo(0.01 * size.width, 6);
    }),
  );
});

it('forgets landmarks far beyond the part', () => {
  const region = { x: 0, y: 0, width: 256, height: 256 };
  expect(personWithin(standing, region, size)).not.toHaveProperty('body.leftAnkle');
});

it('changes nothing outside the mask, whatever came back for it', () => {
  const photo = createRaster(40, 30, 4);
  photo.data.forEach((_, i) => (photo.data[i] = (i * 37) % 251));
  const before = photo.data.slice();
  const region = { x: 7, y: 5, width: 16, height: 12 };
  const result = createRaster(16, 12, 3);
  result.data.fill(255);
  const mask = createRaster(16, 12, 1);
  mask.data[3 * 16 + 4] = 1;
  mask.data[8 * 16 + 15] = 255;
  expect(layBack(photo, { region, result, mask })).toBe(2);
  const touched = [(8 * 40 + 11) * 4, (13 * 40 + 22) * 4];
  for (let i = 0; i < before.length; i++) {
    const isTouched = touched.some((at) => i >= at && i < at + 3);
    expect(photo.data[i]).toBe(isTouched ? 255 : before[i]);
  }
  // What came back for a hidden face is no face.
  const hidden = { x: 10, y: 7, width: 3, height: 3 };
  mask.data.fill(0);
  mask.data[3 * 16 + 4] = 255;
  expect(layBack(photo, { region, hidden, result, mask })).toBe(0);
  expect(() => layBack(photo, { region: { ...region, x: 30 }, result, mask })).toThrow('not in the photo');
  expect(() => layBack(photo, { region: { ...region, width: 15 }, result, mask })).toThrow('came back');
});
