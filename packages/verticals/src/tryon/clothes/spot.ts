/** Points of the plane, as pairs. */
export type Spot = readonly [x: number, y: number];

export const plus = ([ax, ay]: Spot, [bx, by]: Spot): Spot => [ax + bx, ay + by];
export const minus = ([ax, ay]: Spot, [bx, by]: Spot): Spot => [ax - bx, ay - by];
export const times = ([x, y]: Spot, factor: number): Spot => [x * factor, y * factor];
export const dot = ([ax, ay]: Spot, [bx, by]: Spot): number => ax * bx + ay * by;
export const distance = ([ax, ay]: Spot, [bx, by]: Spot): number => Math.hypot(ax - bx, ay - by);
export const mix = (a: Spot, b: Spot, share: number): Spot => plus(times(a, 1 - share), times(b, share));
export const middle = (a: Spot, b: Spot): Spot => mix(a, b, 0.5);
/** `length` from a point in a direction */
export const along = (from: Spot, direction: Spot, length: number): Spot =>
  plus(from, times(direction, length));
/** of length 1; [0, 1] for none */
export function unit(direction: Spot): Spot {
  const length = Math.hypot(...direction);
  return length > 1e-9 ? times(direction, 1 / length) : [0, 1];
}
