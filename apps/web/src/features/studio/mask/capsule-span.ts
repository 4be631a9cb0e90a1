export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A round brush drawn from one point to another: all that is nearer than `radius` to the line between them. */
export interface Capsule {
  readonly from: Point;
  readonly to: Point;
  readonly radius: number;
  /** what is nearest to `from` was painted before, as wide or wider */
  readonly goesOn?: boolean;
}

/** Which x of the line at height `y` lie in a capsule, as `[from, to]`; undefined: none. A capsule is convex, so it is one interval. */
export function capsuleSpan({ from, to, radius }: Capsule, y: number): readonly [number, number] | undefined {
  let left = Infinity;
  let right = -Infinity;
  const include = (x: number) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
  };
  for (const end of [from, to]) {
    const half = radius ** 2 - (y - end.y) ** 2;
    if (half < 0) continue;
    include(end.x - Math.sqrt(half));
    include(end.x + Math.sqrt(half));
  }
  // The band between the ends is a rectangle; where its sides cross the line is what it adds.
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length > 0) {
    const [nx, ny] = [(-dy / length) * radius, (dx / length) * radius];
    for (const sign of [-1, 1]) {
      const [x0, y0] = [from.x + sign * nx, from.y + sign * ny];
      const t = dy === 0 ? -1 : (y - y0) / dy;
      if (t >= 0 && t <= 1) include(x0 + t * dx);
    }
  }
  return left <= right ? [left, right] : undefined;
}
