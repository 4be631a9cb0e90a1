import type { Raster } from '@escena/core/raster';
import { measureOutside } from '@escena/imaging/measure-outside';
import { glassesGlb } from '@escena/scene/testing/glasses-glb';
import { expect, it } from 'vitest';
import type { RunContext } from '../../run.ts';
import { accessoryFile } from '../testing/drawn-accessories.ts';
import { drawnFace } from '../testing/drawn-face.ts';
import { accessory } from './accessory.ts';
import { wearAccessory } from './wear-accessory.ts';

const { photo, landmarks, side } = drawnFace(96);
const context: RunContext = {
  threads: 1,
  modelsDir: '',
  findCheckpoint: () => Promise.reject(new Error('none is installed')),
  pictures: new Map([['img_glasses', accessoryFile('glasses', 160)]]),
  models: new Map([['mdl_round', { name: 'round glasses', read: glassesGlb }]]),
};
const put = (source: object) =>
  wearAccessory(photo, accessory.parse({ kind: 'glasses', source }), {
    person: { face: landmarks },
    photo,
    context,
  });

/** Share of the side from the first to the last column that was covered wholly. */
function widthOf({ data }: Raster): number {
  const columns = [...data.keys()].filter((i) => (data[i] ?? 0) > 200).map((i) => i % side);
  return (Math.max(...columns) - Math.min(...columns) + 1) / side;
}

it.each([
  ['a picture', { from: 'picture', pictureId: 'img_glasses' }],
  ['a 3D model at its true size', { from: 'model', modelId: 'mdl_round' }],
])('wears %s', async (_, source) => {
  const { image, mask, told } = await put(source);
  expect(told).toEqual({ kind: 'glasses', worn: 1 });
  expect(measureOutside(photo, image, mask)).toBe(0);
  // 138 mm on a face that is 138 mm wide and takes 0.66 of the photo
  expect(Math.abs(widthOf(mask) - 0.66)).toBeLessThan(0.08);
});

it('says that a picture or a model is missing', async () => {
  for (const source of [
    { from: 'picture', pictureId: 'img_none' },
    { from: 'model', modelId: 'mdl_none' },
  ])
    await expect(put(source)).rejects.toMatchObject({ code: 'not_found' });
});
