/**
 * Direct light: one of the room's rectangles is picked by how much it may contribute at the point, then a point on it
 * uniformly by area. Scratch results live in fields, for speed; one a thread.
 */
import type { LightSource } from '../room/room.ts';

interface Emitter {
  readonly source: LightSource;
  readonly nx: number;
  readonly ny: number;
  readonly nz: number;
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
      const [ux, uy, uz] = source.u;
      const [vx, vy, vz] = source.v;
      const x = uy * vz - uz * vy;
      const y = uz * vx - ux * vz;
      const z = ux * vy - uy * vx;
      const length = Math.hypot(x, y, z);
      const brightness = source.radiance[0] + source.radiance[1] + source.radiance[2];
      if (length < 1e-9 || brightness <= 0) return [];
      const area = 4 * length;
      return [
        {
          source,
          nx: x / length,
          ny: y / length,
          nz: z / length,
          area,
          power: brightness * area,
          added: i >= sources.length,
        },
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
    const { center, u: eu, v: ev, radiance } = emitter.source;
    const a = (left / weight) * 2 - 1;
    const b = v * 2 - 1;
    const dx = center[0] + a * eu[0] + b * ev[0] - x;
    const dy = center[1] + a * eu[1] + b * ev[1] - y;
    const dz = center[2] + a * eu[2] + b * ev[2] - z;
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
    this.r = radiance[0];
    this.g = radiance[1];
    this.b = radiance[2];
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
      const { center, u, v } = emitter.source;
      const cosine = -(dx * emitter.nx + dy * emitter.ny + dz * emitter.nz);
      if (cosine <= 1e-6) continue;
      const ox = x - center[0];
      const oy = y - center[1];
      const oz = z - center[2];
      const t = (ox * emitter.nx + oy * emitter.ny + oz * emitter.nz) / cosine;
      if (t <= 1e-4 || t >= best) continue;
      const px = ox + t * dx;
      const py = oy + t * dy;
      const pz = oz + t * dz;
      if (Math.abs(px * u[0] + py * u[1] + pz * u[2]) > u[0] * u[0] + u[1] * u[1] + u[2] * u[2]) continue;
      if (Math.abs(px * v[0] + py * v[1] + pz * v[2]) > v[0] * v[0] + v[1] * v[1] + v[2] * v[2]) continue;
      best = t;
      found = i;
      facing = cosine;
    }
    const emitter = this.emitters[found];
    if (!emitter) return false;
    this.weigh(x, y, z);
    this.r = emitter.source.radiance[0];
    this.g = emitter.source.radiance[1];
    this.b = emitter.source.radiance[2];
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
      const { center } = emitter.source;
      const dx = x - center[0];
      const dy = y - center[1];
      const dz = z - center[2];
      const square = dx * dx + dy * dy + dz * dz;
      const height = dx * emitter.nx + dy * emitter.ny + dz * emitter.nz;
      const weight =
        height <= 0 ? 0 : (emitter.power * (0.1 + height / Math.sqrt(square))) / (square + emitter.area);
      this.weights[i] = weight;
      this.total += weight;
    }
  }
}
