import { type Tensor, zeros } from '../tensor.ts';

/** Two of the same dims [1, c, h, w], one above the other: [1, c, 2h, w]. */
export function stack(upper: Tensor, lower: Tensor): Tensor {
  const [, channels = 0, height = 0, width = 0] = upper.dims;
  const out = zeros([1, channels, 2 * height, width]);
  const plane = height * width;
  for (let c = 0; c < channels; c++) {
    out.data.set(upper.data.subarray(c * plane, (c + 1) * plane), 2 * c * plane);
    out.data.set(lower.data.subarray(c * plane, (c + 1) * plane), (2 * c + 1) * plane);
  }
  return out;
}

/** The upper of two that were stacked. */
export function above({ dims, data }: Tensor): Tensor {
  const [, channels = 0, height = 0, width = 0] = dims;
  const out = zeros([1, channels, height / 2, width]);
  const plane = (height / 2) * width;
  for (let c = 0; c < channels; c++)
    out.data.set(data.subarray(2 * c * plane, (2 * c + 1) * plane), c * plane);
  return out;
}
