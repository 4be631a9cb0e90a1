/**
 * Direct light: one of the room's rectangles is picked by how much it may contribute at the point, then a point on it
 * uniformly by area. Scratch results live in fields, for speed; one a thread.
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
      return [
        { cx, cy, cz, ux, uy, uz, vx, vy, vz, nx, ny, nz, r, g, b, area, power: brightness * area, added },
      ];
    });
    this.weights = new Float64Array(this.emitters.length);
  }

  /** Samples a direction from (x, y, z) by (u, v); false when no rectangle faces the point. */
  sample(x: number, y: number, z: number, u: number, v: number): boolean {
    this.weigh(x, y, z);
    if (this.total <= 0) return false;
    let left = u * this.total;
    let pick = 0;
    const last = this.weights.length - 1;
    while (pick < last && left >= (this.weights[pick] ?? 0)) left -= this.weights[pick++] ?? 0;
    const weight = this.weights[pick] ?? 0;
    const emitter = this.emitters[pick];
    if (!emitter || weight <= 0) return false;
    const a = (left / weight) * 2 - 1;
    const b = v * 2 - 1;
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
    this.pdf = ((weight / this.total) * square) / (emitter.area * cosine);
    this.r = emitter.r;
    this.g = emitter.g;
    this.b = emitter.b;
    return true;
  }

  /**
   * Whether a ray meets a rectangle's lit side before `far`; then `r`, `g`, `b` hold its radiance, `distance`
   * how far it is and `pdf` the probability with which `sample` would have chosen the direction.
   */
  meet(x: number, y: number, z: number, dx: number, dy: number, dz: number, far: number): boolean {
    let best = far;
    let found = -1;
    let facing = 0;
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
      const { ux, uy, uz, vx, vy, vz } = emitter;
      if (Math.abs(px * ux + py * uy + pz * uz) > ux * ux + uy * uy + uz * uz) continue;
      if (Math.abs(px * vx + py * vy + pz * vz) > vx * vx + vy * vy + vz * vz) continue;
      best = t;
      found = i;
      facing = cosine;
    }
    const emitter = this.emitters[found];
    if (!emitter) return false;
    this.weigh(x, y, z);
    this.r = emitter.r;
    this.g = emitter.g;
    this.b = emitter.b;
    this.distance = best;
    this.pdf = (((this.weights[found] ?? 0) / this.total) * best * best) / (emitter.area * facing);
    return true;
  }

  /** Rough contribution of each rectangle at a point; never 0 for one that can reach it. */
  private weigh(x: number, y: number, z: number): void {
    this.total = 0;
    for (let i = 0; i < this.emitters.length; i++) {
      const emitter = this.emitters[i];
      if (!emitter) continue;
      const dx = x - emitter.cx;
      const dy = y - emitter.cy;
      const dz = z - emitter.cz;
      const square = dx * dx + dy * dy + dz * dz;
      const height = dx * emitter.nx + dy * emitter.ny + dz * emitter.nz;
      const weight =
        height <= 0 ? 0 : (emitter.power * (0.1 + height / Math.sqrt(square))) / (square + emitter.area);
      this.weights[i] = weight;
      this.total += weight;
    }
  }
}
