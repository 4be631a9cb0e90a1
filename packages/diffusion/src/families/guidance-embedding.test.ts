import { expect, it } from 'vitest';
import { guidanceEmbedding } from './guidance-embedding.ts';

// diffusers 0.40: LatentConsistencyModelPipeline.get_guidance_scale_embedding(None, torch.tensor([7.5]), 8)
const reference = [
  -0.85123587, 0.56267112, -0.43523303, 0.68163872, -0.52478325, -0.82668084, -0.90031785, 0.73168892,
];

it('tells guidance as diffusers does', () => {
  const { dims, data } = guidanceEmbedding(8.5, 8);
  expect(dims).toEqual([1, 8]);
  data.forEach((value, i) => expect(Math.abs(value - (reference[i] ?? NaN))).toBeLessThan(1e-4));
  expect([...guidanceEmbedding(1, 5).data]).toEqual([0, 0, 1, 1, 0]);
});
