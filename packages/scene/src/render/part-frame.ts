import { type BufferGeometry, Vector3 } from 'three';

/** The frame that patterns live in: a part's own axes from its longest extent to its shortest. */
export interface PartFrame {
  /** axes of piece space, longest extent first */
  readonly axes: readonly [number, number, number];
  /** middle and half extents of the part in piece space along `axes`, metres */
  readonly center: readonly [number, number, number];
  readonly half: readonly [number, number, number];
}

/** The frame of a part's geometry, from its bounding box. */
export function partFrame(geometry: BufferGeometry): PartFrame {
  geometry.computeBoundingBox();
  const middle = geometry.boundingBox?.getCenter(new Vector3()).toArray() ?? [0, 0, 0];
  const size = geometry.boundingBox?.getSize(new Vector3()).toArray() ?? [0, 0, 0];
  const axes: [number, number, number] = [0, 1, 2];
  axes.sort((a, b) => (size[b] ?? 0) - (size[a] ?? 0));
  const along = (values: readonly number[], scale: number): [number, number, number] => [
    (values[axes[0]] ?? 0) * scale,
    (values[axes[1]] ?? 0) * scale,
    (values[axes[2]] ?? 0) * scale,
  ];
  return { axes, center: along(middle, 1), half: along(size, 0.5) };
}
