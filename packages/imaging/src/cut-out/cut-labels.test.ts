import { expect, it } from 'vitest';
import { cutLabels } from './cut-labels.ts';

const [width, height] = [30, 12];
const link = 40;
const links = [0, 1, 2, 3].map(() => new Int32Array(width * height).fill(link)) as unknown as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];

/** Three stripes, each pixel's own label cheap but for every seventh, which says another. */
function noisy(): Int32Array[] {
  return [0, 1, 2].map((label) =>
    Int32Array.from({ length: width * height }, (_, i) => {
      const stripe = Math.floor((i % width) / 10);
      const said = i % 7 === 3 ? (stripe + 1) % 3 : stripe;
      return said === label ? 0 : 60;
    }),
  );
}

it('keeps three stripes and loses the noise in them', () => {
  const labels = cutLabels({ width, height, costs: noisy(), links });
  const wrong = labels.filter((label, i) => label !== Math.floor((i % width) / 10)).length;
  expect(wrong).toBeLessThanOrEqual(4);
});

it('where parting is free every pixel is its cheapest label', () => {
  const free = links.map(() => new Int32Array(width * height)) as unknown as typeof links;
  const costs = noisy();
  const labels = cutLabels({ width, height, costs, links: free });
  labels.forEach((label, i) => expect(costs[label]?.[i]).toBe(0));
});
