import type { Raster } from '@escena/core/raster';
import { measureOutside } from '@escena/imaging/measure-outside';
import { glassesGlb } from '@escena/scene/testing/glasses-glb';
import { expect, it } from 'vitest';
import type { RunContext } from '../../run.ts';
import { accessoryFile } from '../testing/drawn-accessories.ts';
import { drawnFace } from '../testing/drawn-face.ts';
import { type Accessory, accessory, accessoryKinds } from './accessory.ts';
import { wearAccessory } from './wear-accessory.ts';

const { photo, landmarks, side } = drawnFace(120);
const context: RunContext = {
  threads: 1,
  modelsDir: '',
  findCheckpoint: () => Promise.reject(new Error('none is installed')),
  pictures: new Map(accessoryKinds.map((kind) => [kind, accessoryFile(kind)])),
  models: new Map([['mdl_round', { name: 'round glasses', read: glassesGlb }]]),
};
const worn = (kind: Accessory['kind'], more: object = {}): Accessory =>
  accessory.parse({ kind, source: { from: 'picture', pictureId: kind }, ...more });
const put = (asked: Accessory, person: object = { face: landmarks }, on = context) =>
  wearAccessory(photo, asked, { person, photo, context: on });

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

it('puts every kind where it was placed, and changes nothing beside it', async () => {
  const at = (x: number, y: number) => ({ x, y });
  const places: Record<Accessory['kind'], object> = {
    glasses: { left: at(0.7, 0.4), right: at(0.3, 0.4), bridge: at(0.5, 0.4) },
    hat: { left: at(0.7, 0.3), right: at(0.3, 0.3), top: at(0.5, 0.1) },
    earrings: {
      right: { hook: at(0.2, 0.5), bottom: at(0.2, 0.6) },
      left: { hook: at(0.8, 0.5), bottom: at(0.8, 0.6) },
    },
    necklace: { left: at(0.6, 0.7), right: at(0.4, 0.7), bottom: at(0.5, 0.9) },
    watch: { middle: at(0.5, 0.5), elbow: at(0.5, 0.45), hand: at(0.5, 0.55) },
    bag: { hold: at(0.5, 0.3), bottom: at(0.5, 0.7) },
  };
  for (const kind of accessoryKinds) {
    const result = await put(worn(kind, { place: places[kind] }), {});
    expect(measureOutside(photo, result.image, result.mask)).toBe(0);
    const { x, wide } = changedBox(result);
    expect(Math.abs(x - 0.5)).toBeLessThan(0.04);
    expect(wide).toBeGreaterThan(0.04);
    expect(result.told).toEqual({ kind, worn: kind === 'earrings' ? 2 : 1 });
  }
});

it('wears glasses as wide as they are on eyes whose distance is known, seen through their lenses', async () => {
  const result = await put(worn('glasses'));
  const { x, wide } = changedBox(result);
  expect(Math.abs(x - 0.5)).toBeLessThan(0.02);
  // 138 mm on a face that is 138 mm wide and takes 0.66 of the photo
  expect(Math.abs(wide - 0.66)).toBeLessThan(0.1);
  const eye = 3 * (Math.round(0.42 * side) * side + Math.round(0.35 * side));
  for (let k = eye; k < eye + 3; k++)
    expect(Math.abs((result.image.data[k] ?? 0) - (photo.data[k] ?? 0))).toBeLessThan(30);
  const tinted = await put(worn('glasses', { lens: { color: '#1040c0', opacity: 1 } }));
  expect(tinted.image.data[eye + 2] ?? 0).toBeGreaterThan((tinted.image.data[eye] ?? 0) + 40);
});

it('wears a 3D model at its true size', async () => {
  const asked = accessory.parse({ kind: 'glasses', source: { from: 'model', modelId: 'mdl_round' } });
  const result = await put(asked);
  expect(measureOutside(photo, result.image, result.mask)).toBe(0);
  const { x, wide } = changedBox(result);
  expect(Math.abs(x - 0.5)).toBeLessThan(0.03);
  expect(Math.abs(wide - 0.66)).toBeLessThan(0.1);
});

it('leaves what is said to be in front', async () => {
  const inFront: Raster = { width: side, height: side, channels: 1, data: new Uint8Array(side * side) };
  inFront.data.fill(255, 0, (side * side) / 2);
  const { image, mask } = await wearAccessory(photo, worn('hat'), {
    person: { face: landmarks },
    photo,
    inFront,
    context,
  });
  expect(mask.data.subarray(0, (side * side) / 2).every((value) => value === 0)).toBe(true);
  expect(Buffer.compare(image.data.subarray(0, 3000), photo.data.subarray(0, 3000))).toBe(0);
});

it('says what is missing: a face, a hand, the picture, the model', async () => {
  await expect(put(worn('glasses'), {})).rejects.toMatchObject({ code: 'tryon.no_place' });
  await expect(put(worn('watch'))).rejects.toMatchObject({ code: 'tryon.no_place' });
  await expect(put(worn('hat'), undefined, { ...context, pictures: new Map() })).rejects.toMatchObject({
    code: 'not_found',
  });
  const model = accessory.parse({ kind: 'hat', source: { from: 'model', modelId: 'mdl_none' } });
  await expect(put(model)).rejects.toMatchObject({ code: 'not_found' });
});
