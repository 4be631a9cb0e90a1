import { boxGlb } from '@escena/scene/testing/make-glb';
import { expect, it } from 'vitest';
import { checkModel } from './check-model.ts';

const options = { threads: 2 };

it('takes its picture: the model in the middle, its colour on it, white around', async () => {
  const glb = await boxGlb({ size: [0.8, 0.9, 0.7], color: [0.6, 0.02, 0.02, 1] });
  const check = await checkModel(glb, { name: 'Chair' }, options);
  if (check.status !== 'ready') throw new Error('a chair of 80 cm needs no question');
  expect(check).toMatchObject({ scale: 1, triangles: 12, warnings: [] });
  const { width, height, data } = check.thumbnail;
  const at = (x: number, y: number) => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
  expect(at(2, 2)).toEqual([244, 241, 236]);
  const [r = 0, g = 0, b = 0] = at(width / 2, height / 2);
  expect(r).toBeGreaterThan(3 * Math.max(g, b));
}, 120_000);

it('asks for a size, and refuses what is broken', async () => {
  const glb = await boxGlb({ size: [80, 90, 70] });
  expect(await checkModel(glb, { name: 'Chair' }, options)).toMatchObject({
    status: 'needs_size',
    extent: { x: 80, y: 90, z: 70 },
  });
  await expect(checkModel(glb.subarray(0, 99), { name: 'Chair' }, options)).rejects.toMatchObject({
    code: 'model3d.damaged',
  });
});
