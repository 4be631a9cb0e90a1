import { LatheGeometry, Vector2, type BufferGeometry } from 'three';

/**
 * A turned body: `profile` is (radius, height) from bottom to top in metres, smoothed by sampling a curve through it
 * when `smooth` is given.
 */
export function turned(
  profile: readonly (readonly [radius: number, height: number])[],
  options: { segments?: number; smooth?: number } = {},
): BufferGeometry {
  const { segments = 40, smooth = 0 } = options;
  const points = profile.map(([r, h]) => new Vector2(Math.max(r, 1e-4), h));
  return new LatheGeometry(smooth > 0 ? curveThrough(points, smooth) : points, segments);
}

/** Monotone cubic-like sampling: Catmull-Rom on both coordinates, `steps` samples a span. */
function curveThrough(points: readonly Vector2[], steps: number): Vector2[] {
  const at = (i: number) => points[Math.max(0, Math.min(points.length - 1, i))] ?? new Vector2();
  const out: Vector2[] = [];
  for (let i = 0; i < points.length - 1; i++) {
    for (let s = 0; s < steps; s++) {
      const t = s / steps;
      out.push(
        new Vector2(
          Math.max(1e-4, catmullRom(at(i - 1).x, at(i).x, at(i + 1).x, at(i + 2).x, t)),
          catmullRom(at(i - 1).y, at(i).y, at(i + 1).y, at(i + 2).y, t),
        ),
      );
    }
  }
  out.push(at(points.length - 1).clone());
  return out;
}

function catmullRom(...[a, b, c, d, t]: [number, number, number, number, number]): number {
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3);
}
