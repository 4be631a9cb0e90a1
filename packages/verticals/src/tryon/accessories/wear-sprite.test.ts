import type { Raster } from '@escena/core/raster';
import { measureOutside } from '@escena/imaging/measure-outside';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faceInPhoto } from '../landmarks/face-in-photo.ts';
import { headFrame } from '../landmarks/head-frame.ts';
import { drawnSprite } from '../testing/drawn-accessories.ts';
import { drawnFace } from '../testing/drawn-face.ts';
import { type Accessory, accessory, accessoryKinds } from './accessory.ts';
import { bodyInPhoto } from './place/body-scale.ts';
import { wearSprite } from './wear-sprite.ts';

const { photo, landmarks, side } = drawnFace(160);
const points = faceInPhoto(landmarks, photo);
const face = { points, frame: headFrame(points) };
const nobody = bodyInPhoto(undefined, photo);
const sprites = new Map(accessoryKinds.map((kind) => [kind, drawnSprite(kind)]));

function put(
  kind: Accessory['kind'],
  more: object = {},
  o: { readonly face?: typeof face; readonly inFront?: Raster } = { face },
) {
  const asked = accessory.parse({ kind, source: { from: 'picture', pictureId: kind }, ...more });
  const sprite = sprites.get(kind) ?? drawnSprite(kind);
  const wearer = { photo, face: o.face, body: nobody };
  return wearSprite(photo, asked, sprite, { wearer, perMm: face.frame.perMm, inFront: o.inFront });
}

/** The box of what changed most, fractions of the side. */
function changedBox({ mask }: { readonly mask: Raster }): { x: number; y: number; wide: number } {
  let [left, right, top, bottom] = [side, 0, side, 0];
  mask.data.forEach((value, i) => {
    if (value < 200) return;
    left = Math.min(left, i % side);
    right = Math.max(right, (i % side) + 1);
    top = Math.min(top, Math.floor(i / side));
    bottom = Math.max(bottom, Math.floor(i / side) + 1);
  });
  return { x: (left + right) / 2 / side, y: (top + bottom) / 2 / side, wide: (right - left) / side };
}

const at = (x: number, y: number) => ({ x, y });

it('puts every kind where it is placed, and changes nothing beside it', () => {
  const places = (dx: number, dy: number): Record<Accessory['kind'], object> => ({
    glasses: { left: at(dx + 0.2, dy), right: at(dx - 0.2, dy), bridge: at(dx, dy) },
    hat: { left: at(dx + 0.2, dy), right: at(dx - 0.2, dy), top: at(dx, dy - 0.2) },
    earrings: {
      right: { hook: at(dx - 0.3, dy), bottom: at(dx - 0.3, dy + 0.1) },
      left: { hook: at(dx + 0.3, dy), bottom: at(dx + 0.3, dy + 0.1) },
    },
    necklace: { left: at(dx + 0.1, dy), right: at(dx - 0.1, dy), bottom: at(dx, dy + 0.2) },
    watch: { middle: at(dx, dy), elbow: at(dx, dy - 0.05), hand: at(dx, dy + 0.05) },
    bag: { hold: at(dx, dy), bottom: at(dx, dy + 0.3) },
  });
  const shift = fc.double({ min: 0.45, max: 0.55, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...accessoryKinds), shift, shift, (kind, dx, dy) => {
      const result = put(kind, { place: places(dx, dy)[kind] }, {});
      expect(measureOutside(photo, result.image, result.mask)).toBe(0);
      const { x, wide } = changedBox(result);
      expect(Math.abs(x - dx)).toBeLessThan(0.03);
      expect(wide).toBeGreaterThan(0.05);
      expect(result.told).toEqual({ kind, worn: kind === 'earrings' ? 2 : 1 });
    }),
    { numRuns: 24 },
  );
});

it('wears glasses as wide as they are on eyes whose distance is known, seen through their lenses', () => {
  const result = put('glasses');
  const { x, wide } = changedBox(result);
  expect(Math.abs(x - 0.5)).toBeLessThan(0.02);
  // 138 mm on a face that is 138 mm wide and takes 0.66 of the photo
  expect(Math.abs(wide - 0.66)).toBeLessThan(0.05);
  const eye = 3 * (Math.round(0.42 * side) * side + Math.round(0.35 * side));
  for (let k = eye; k < eye + 3; k++)
    expect(Math.abs((result.image.data[k] ?? 0) - (photo.data[k] ?? 0))).toBeLessThan(30);
  const tinted = put('glasses', { lens: { color: '#1040c0', opacity: 1 } });
  expect(tinted.image.data[eye + 2] ?? 0).toBeGreaterThan((tinted.image.data[eye] ?? 0) + 40);
});

it('has its ends where they were dragged, however they are turned', () => {
  for (const turn of [-0.5, 0, 0.7]) {
    const [dx, dy] = [0.28 * Math.cos(turn), 0.28 * Math.sin(turn)];
    const place = { left: at(0.5 + dx, 0.45 + dy), right: at(0.5 - dx, 0.45 - dy), bridge: at(0.5, 0.45) };
    const { mask } = put('glasses', { place });
    // the hinges, a little inwards of both ends
    for (const end of [-0.95, 0.95]) {
      const [u, v] = [Math.floor((0.5 + end * dx) * side), Math.floor((0.45 + end * dy) * side)];
      expect(mask.data[v * side + u]).toBeGreaterThan(200);
    }
  }
});

it('leaves what is said to be in front', () => {
  const inFront: Raster = { width: side, height: side, channels: 1, data: new Uint8Array(side * side) };
  inFront.data.fill(255, 0, (side * side) / 2);
  const { mask } = put('hat', {}, { face, inFront });
  expect(mask.data.subarray(0, (side * side) / 2).every((value) => value === 0)).toBe(true);
});

it('says that a face or a hand is missing', () => {
  for (const kind of ['glasses', 'hat', 'earrings', 'necklace'] as const)
    expect(() => put(kind, {}, {})).toThrow(expect.objectContaining({ code: 'tryon.no_place' }));
  for (const kind of ['watch', 'bag'] as const)
    expect(() => put(kind)).toThrow(expect.objectContaining({ code: 'tryon.no_place' }));
});
