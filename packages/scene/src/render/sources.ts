/**
 * Direct light: one of the room's rectangles is picked by how much it may contribute at the point, then a point on it
 * by how its contribution varies over it (a product of two tents through five values), so that samples hardly differ where
 * nothing is in between. Scratch results live in fields, for speed; one a thread.
 */
import type { LightSource } from '../room/room.ts';

/** A rectangle as plain numbers in one object: read for every ray. */
interface Emitter {
  readonly cx: number;
  readonly cy: number;
  readonly cz: number;
  readonly ux: number;
  readonly uy: number;
  readonly uz: number;
  readonly vx: number;
  readonly vy: number;
  readonly vz: number;
  /** squares of the lengths of u and v */
  readonly uu: number;
  readonly vv: number;
  readonly nx: number;
  readonly ny: number;
  readonly nz: number;
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly area: number;
  readonly power: number;
  /** comes with the furniture */
  readonly added: boolean;
}

/** what a part of a rectangle counts that lies behind the surface's horizon, next to its highest corner: never nothing */
const lowest = 0.05;
const shapeSize = 4;

export class Sources {
  /** towards the sampled point: unit direction and distance */
  dx = 0;
  dy = 0;
  dz = 0;
  distance = 0;
  /** probability of the direction, per steradian */
  pdf = 0;
  /** radiance of the rectangle sampled or met */
  r = 0;
  g = 0;
  b = 0;
  /** whether the rectangle sampled came with the furniture */
  added = false;
  private readonly emitters: readonly Emitter[];
  private readonly weights: Float64Array;
  /** [emitters·4] the integrand at −u, u, −v and v over that in the middle */
  private readonly shapes: Float64Array;
  private total = 0;

  /** @param added sources that come with the furniture */
  constructor(sources: readonly LightSource[], added: readonly LightSource[] = []) {
    this.emitters = [...sources, ...added].flatMap((source, i) => {
      const [cx, cy, cz] = source.center;
      const [ux, uy, uz] = source.u;
      const [vx, vy, vz] = source.v;
      const [r, g, b] = source.radiance;
      const x = uy * vz - uz * vy;
      const y = uz * vx - ux * vz;
      const z = ux * vy - uy * vx;
      const length = Math.hypot(x, y, z);
      const brightness = r + g + b;
      if (length < 1e-9 || brightness <= 0) return [];
      const [nx, ny, nz, area] = [x / length, y / length, z / length, 4 * length];
      const added = i >= sources.length;
      const uu = ux * ux + uy * uy + uz * uz;
      const vv = vx * vx + vy * vy + vz * vz;
      const power = brightness * area;
      return [{ cx, cy, cz, ux, uy, uz, vx, vy, vz, uu, vv, nx, ny, nz, r, g, b, area, power, added }];
    });
    this.weights = new Float64Array(this.emitters.length);
    this.shapes = new Float64Array(this.emitters.length * shapeSize);
  }

  /** Samples a direction from (x, y, z) on a surface with normal n by (u, v); false when no rectangle faces the point. */
  sample(x: number, y: number, z: number, nx: number, ny: number, nz: number, u: number, v: number): boolean {
    this.weigh(x, y, z, nx, ny, nz);
    if (this.total <= 0) return false;
    let left = u * this.total;
    let pick = 0;
    const last = this.weights.length - 1;
    while (pick < last && left >= (this.weights[pick] ?? 0)) left -= this.weights[pick++] ?? 0;
    const weight = this.weights[pick] ?? 0;
    const emitter = this.emitters[pick];
    if (!emitter || weight <= 0) return false;
    const at = pick * shapeSize;
    const aLow = this.shapes[at] ?? 0;
    const aHigh = this.shapes[at + 1] ?? 0;
    const bLow = this.shapes[at + 2] ?? 0;
    const bHigh = this.shapes[at + 3] ?? 0;
    const a = tentPlace(Math.min(1, left / weight), aLow, aHigh);
    const b = tentPlace(v, bLow, bHigh);
    const dx = emitter.cx + a * emitter.ux + b * emitter.vx - x;
    const dy = emitter.cy + a * emitter.uy + b * emitter.vy - y;
    const dz = emitter.cz + a * emitter.uz + b * emitter.vz - z;
    const square = dx * dx + dy * dy + dz * dz;
    const distance = Math.sqrt(square);
    const cosine = -(dx * emitter.nx + dy * emitter.ny + dz * emitter.nz) / distance;
    if (cosine <= 1e-6) return false;
    this.dx = dx / distance;
    this.dy = dy / distance;
    this.dz = dz / distance;
    this.distance = distance;
    this.added = emitter.added;
    this.pdf =
      ((weight / this.total) * tentDensity(a, aLow, aHigh) * tentDensity(b, bLow, bHigh) * square) /
      (emitter.area * cosine);
    this.r = emitter.r;
    this.g = emitter.g;
    this.b = emitter.b;
    return true;
  }

  /**
   * Whether a ray meets a rectangle's lit side before `far`; then `r`, `g`, `b` hold its radiance, `distance`
   * how far it is and `pdf` the probability with which `sample` would have chosen the direction.
   */
  meet(
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    dx: number,
    dy: number,
    dz: number,
    far: number,
  ): boolean {
    let best = far;
    let found = -1;
    let facing = 0;
    let [a, b] = [0, 0];
    for (let i = 0; i < this.emitters.length; i++) {
      const emitter = this.emitters[i];
      if (!emitter) continue;
      const cosine = -(dx * emitter.nx + dy * emitter.ny + dz * emitter.nz);
      if (cosine <= 1e-6) continue;
      const ox = x - emitter.cx;
      const oy = y - emitter.cy;
      const oz = z - emitter.cz;
      const t = (ox * emitter.nx + oy * emitter.ny + oz * emitter.nz) / cosine;
      if (t <= 1e-4 || t >= best) continue;
      const px = ox + t * dx;
      const py = oy + t * dy;
      const pz = oz + t * dz;
      const along = (px * emitter.ux + py * emitter.uy + pz * emitter.uz) / emitter.uu;
      const across = (px * emitter.vx + py * emitter.vy + pz * emitter.vz) / emitter.vv;
      if (Math.abs(along) > 1 || Math.abs(across) > 1) continue;
      a = along;
      b = across;
      best = t;
      found = i;
      facing = cosine;
    }
    const emitter = this.emitters[found];
    if (!emitter) return false;
    this.weigh(x, y, z, nx, ny, nz);
    this.r = emitter.r;
    this.g = emitter.g;
    this.b = emitter.b;
    this.distance = best;
    const at = found * shapeSize;
    this.pdf =
      (((this.weights[found] ?? 0) / this.total) *
        tentDensity(a, this.shapes[at] ?? 0, this.shapes[at + 1] ?? 0) *
        tentDensity(b, this.shapes[at + 2] ?? 0, this.shapes[at + 3] ?? 0) *
        best *
        best) /
      (emitter.area * facing);
    return true;
  }

  /**
   * What each rectangle may contribute to a surface at a point, and how that varies over it: the integrand (two cosines
   * over the squared distance) at its middle and at the middles of its four edges.
   */
  private weigh(x: number, y: number, z: number, nx: number, ny: number, nz: number): void {
    const { shapes } = this;
    this.total = 0;
    for (let i = 0; i < this.emitters.length; i++) {
      const emitter = this.emitters[i];
      if (!emitter) continue;
      const dx = emitter.cx - x;
      const dy = emitter.cy - y;
      const dz = emitter.cz - z;
      const { ux, uy, uz, vx, vy, vz, uu, vv } = emitter;
      // How high above the surface: the rectangle's middle, how much higher the middles of two edges, the highest corner.
      const middle = dx * nx + dy * ny + dz * nz;
      const alongU = ux * nx + uy * ny + uz * nz;
      const alongV = vx * nx + vy * ny + vz * nz;
      const highest = middle + Math.abs(alongU) + Math.abs(alongV);
      const before = -(dx * emitter.nx + dy * emitter.ny + dz * emitter.nz);
      if (before <= 0 || highest <= 0) {
        this.weights[i] = 0;
        continue;
      }
      const least = lowest * highest;
      const square = dx * dx + dy * dy + dz * dz;
      const turnU = 2 * (dx * ux + dy * uy + dz * uz);
      const turnV = 2 * (dx * vx + dy * vy + dz * vz);
      const center = Math.max(least, middle) / (square * square);
      const left = Math.max(least, middle - alongU) / (square + uu - turnU) ** 2;
      const right = Math.max(least, middle + alongU) / (square + uu + turnU) ** 2;
      const low = Math.max(least, middle - alongV) / (square + vv - turnV) ** 2;
      const high = Math.max(least, middle + alongV) / (square + vv + turnV) ** 2;
      const at = i * shapeSize;
      shapes[at] = left / center;
      shapes[at + 1] = right / center;
      shapes[at + 2] = low / center;
      shapes[at + 3] = high / center;
      const weight =
        emitter.power *
        before *
        center *
        (2 + (shapes[at] ?? 0) + (shapes[at + 1] ?? 0)) *
        (2 + (shapes[at + 2] ?? 0) + (shapes[at + 3] ?? 0));
      this.weights[i] = weight;
      this.total += weight;
    }
  }
}

/** A place in −1…1 distributed as a tent over it that is `low` at −1, 1 at 0 and `high` at 1; `u` uniform in 0…1. */
function tentPlace(u: number, low: number, high: number): number {
  const share = u * (low + 2 + high);
  return share < low + 1
    ? linearPlace(share / (low + 1), low, 1) - 1
    : linearPlace((share - low - 1) / (1 + high), 1, high);
}

/** A place in 0…1 distributed as a line from `from` to `to`. */
function linearPlace(u: number, from: number, to: number): number {
  return (u * (from + to)) / (from + Math.sqrt(from * from + u * (to * to - from * from)));
}

/** That tent's density, next to an even one's. */
function tentDensity(place: number, low: number, high: number): number {
  const value = place < 0 ? 1 + place * (1 - low) : 1 + place * (high - 1);
  return (4 * value) / (low + 2 + high);
}
