import { expect, it } from 'vitest';
import { ownModels } from './own-models.ts';

it('reads file, unit and width, and names models by their files', () => {
  const models = ownModels(['Big Sofa.glb:200cm', 'chair.gltf:in', 'C:\\goods\\lamp.glb'], '/home');
  expect([...models].map(([id, { stated }]) => [id, stated])).toEqual([
    ['mdl_big-sofa', { widthCm: 200 }],
    ['mdl_chair', { units: 'in' }],
    [expect.stringMatching(/lamp$/), undefined],
  ]);
  expect(() => ownModels(['a/x.glb', 'b/x.glb'], '/home')).toThrow('mdl_x');
});
