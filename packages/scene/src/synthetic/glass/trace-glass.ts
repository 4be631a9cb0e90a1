/** What one sees along a ray through clear glass: reflected and refracted on, until everything has left it. */
import type { TurnedBody } from './turned-body.ts';

/** refractive index of soda-lime glass (n_d; Hecht, Optics, table 4.1: crown glass 1.52) */
const index = 1.52;
/** what a centimetre of it takes from red, green, blue: iron makes an edge greenish */
const absorption = [0.012, 0.004, 0.009] as const;
/** a share of the light too small to follow, and how often it may meet a surface */
const least = 0.004;
const mostMeetings = 24;
/** centimetres: when the surface is reached, how far beyond it the next ray starts, how far rays go */
const reached = 0.0015;
const beyond = 0.006;
const farthest = 90;

/** Called for every ray that leaves the glass for good: where it starts, where it goes, how much of the light it is. */
export type Leave = (
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
  r: number,
  g: number,
  b: number,
) => void;

/**
 * @param body turned round the y axis, centimetres @param dx unit direction
 * @returns whether the glass was met at all; if not, `leave` is called with the ray itself
 */
export function traceGlass(
  body: TurnedBody,
  ray: {
    readonly x: number;
    readonly y: number;
    readonly z: number;
    readonly dx: number;
    readonly dy: number;
    readonly dz: number;
  },
  leave: Leave,
): boolean {
  let met = false;
  // Each surface sends light two ways: the weaker one waits here.
  const waiting: number[][] = [[ray.x, ray.y, ray.z, ray.dx, ray.dy, ray.dz, 1, 1, 1, 1, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    let [x = 0, y = 0, z = 0, dx = 0, dy = 0, dz = 0, r = 0, g = 0, b = 0, side = 1, meetings = 0] = next;
    const way = march(body, x, y, z, dx, dy, dz, side);
    if (way < 0) {
      leave(x, y, z, dx, dy, dz, r, g, b);
      continue;
    }
    met = true;
    if (side < 0) {
      r *= Math.exp(-absorption[0] * way);
      g *= Math.exp(-absorption[1] * way);
      b *= Math.exp(-absorption[2] * way);
    }
    x += way * dx;
    y += way * dy;
    z += way * dz;
    const [nx, ny, nz] = normalAt(body, x, y, z, side);
    const cosine = Math.min(1, Math.max(1e-4, -(dx * nx + dy * ny + dz * nz)));
    const ratio = side > 0 ? 1 / index : index;
    const sine2 = ratio * ratio * (1 - cosine * cosine);
    const mirrored = sine2 >= 1 ? 1 : dielectric(cosine, Math.sqrt(1 - sine2), side > 0 ? index : 1 / index);
    meetings += 1;
    const share = (r + g + b) / 3;
    if (meetings > mostMeetings || share < least) continue;
    if (mirrored * share > least)
      waiting.push([
        x + beyond * nx,
        y + beyond * ny,
        z + beyond * nz,
        dx + 2 * cosine * nx,
        dy + 2 * cosine * ny,
        dz + 2 * cosine * nz,
        r * mirrored,
        g * mirrored,
        b * mirrored,
        side,
        meetings,
      ]);
    if ((1 - mirrored) * share > least) {
      const bend = ratio * cosine - Math.sqrt(1 - sine2);
      waiting.push([
        x - beyond * nx,
        y - beyond * ny,
        z - beyond * nz,
        ratio * dx + bend * nx,
        ratio * dy + bend * ny,
        ratio * dz + bend * nz,
        r * (1 - mirrored),
        g * (1 - mirrored),
        b * (1 - mirrored),
        -side,
        meetings,
      ]);
    }
  }
  return met;
}

/** Way to the surface in centimetres by sphere tracing (Hart 1996), negative when there is none. @param side 1 outside */
function march(
  body: TurnedBody,
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
  side: number,
): number {
  let way = 0;
  if (side > 0) {
    // From far off, start where the ball that holds the glass begins.
    const oy = y - body.middle;
    const towards = -(x * dx + oy * dy + z * dz);
    const miss2 = x * x + oy * oy + z * z - towards * towards;
    const half2 = body.reach * body.reach - miss2;
    if (half2 < 0 || towards + Math.sqrt(half2) < 0) return -1;
    way = Math.max(0, towards - Math.sqrt(half2));
  }
  for (let k = 0; k < 400 && way < farthest; k++) {
    const [px, py, pz] = [x + way * dx, y + way * dy, z + way * dz];
    if (side > 0 && px * px + (py - body.middle) ** 2 + pz * pz > body.reach ** 2 + 1e-3) return -1;
    const away = side * body.distance(Math.sqrt(px * px + pz * pz), py);
    if (away < reached) return way;
    way += 0.9 * away;
  }
  return side > 0 ? -1 : way;
}

/** Unit normal that points to the ray's side, from differences of the distance. */
function normalAt(body: TurnedBody, x: number, y: number, z: number, side: number): [number, number, number] {
  const e = 0.02;
  const radius = Math.max(1e-6, Math.sqrt(x * x + z * z));
  const out = body.distance(radius + e, y) - body.distance(Math.abs(radius - e), y);
  const up = body.distance(radius, y + e) - body.distance(radius, y - e);
  const length = (Math.hypot(out, up) || 1) * side;
  return [((out / length) * x) / radius, up / length, ((out / length) * z) / radius];
}

/** Fresnel's reflectance of a dielectric for unpolarised light (Hecht, Optics, eqs 4.42–4.45). @param eta n after ∕ n before */
function dielectric(cosine: number, cosineAfter: number, eta: number): number {
  const across = (cosine - eta * cosineAfter) / (cosine + eta * cosineAfter);
  const along = (eta * cosine - cosineAfter) / (eta * cosine + cosineAfter);
  return (across * across + along * along) / 2;
}
