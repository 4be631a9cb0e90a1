import { type Tensor, tensor } from '../tensor.ts';

/**
 * The picture with the part to repaint at mid grey.
 * @param picture [1, 3, h, w] in [−1, 1]
 * @param repaint [1, 1, h, w], from a half on it is hidden
 */
export function hidePart(picture: Tensor, repaint: Tensor): Tensor {
  const plane = repaint.data.length;
  return tensor(
    picture.dims,
    picture.data.map((value, i) => ((repaint.data[i % plane] as number) < 0.5 ? value : 0)),
  );
}
