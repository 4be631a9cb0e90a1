/**
 * Radiance along rays: the path tracer proper. Next-event estimation at every vertex, cosine-sampled diffuse bounces;
 * after the first hit, surfaces count as matte (metal by its base colour), which is where nearly all the light and none
 * of the fireflies are. The light model is in shell.ts. One a thread; results live in fields.
 */
import type { Rgb } from '../camera.ts';
import type { Intersector } from './intersector.ts';
import type { RenderRoom } from './render-scene.ts';
import type { Sampler } from './sampler.ts';
import { onFloor, type Shell } from './shell.ts';
import type { Sources } from './sources.ts';
import type { Surface } from './surface.ts';

const infinity = 1e9;
/** metres by which rays start off a surface */
const offset = 2e-4;
/** surfaces after which paths may end, and after which they must */
const roulette = 1;
const longest = 12;
/** metres: what is seen in a mirror is not looked at closely */
const mirroredFootprint = 0.002;

/** angles that bounces take: so many that no eye tells them from all */
const angles = 4096;
/** [angles·5∕4] cosines around the circle and a quarter more, where the sines (mirrored) are */
const cosines = Float64Array.from({ length: (angles * 5) / 4 }, (_, i) =>
  Math.cos((2 * Math.PI * (i + 0.5)) / angles),
);

export interface TracerParts {
  readonly light: RenderRoom['light'];
  readonly intersector: Intersector;
  readonly shell: Shell;
  readonly sources: Sources;
  /** for hits after the first; the caller's own surface stays untouched */
  readonly surface: Surface;
  readonly sampler: Sampler;
}

export class Tracer {
  /** the last radiance or irradiance÷π found */
  r = 0;
  g = 0;
  b = 0;
  /** whether the last `radiance` ray met furniture first */
  touched = false;
  /** what the last `direct` sample would give in the empty room: all of a source in sight, nothing of a lamp just placed */
  openR = 0;
  openG = 0;
  openB = 0;
  /** direction that `bounce` chose */
  dx = 0;
  dy = 0;
  dz = 0;
  private readonly parts: TracerParts;
  private readonly ambient: Rgb;
  private readonly floor: Rgb;

  constructor(parts: TracerParts) {
    this.parts = parts;
    this.ambient = parts.light.ambient;
    this.floor = parts.light.floorReflectance;
  }

  /** One sample of the sources' irradiance÷π at a point with a normal, into `r g b`; unshadowed into `openR…`. */
  direct(x: number, y: number, z: number, nx: number, ny: number, nz: number): void {
    const { sources, sampler, intersector } = this.parts;
    this.r = this.g = this.b = this.openR = this.openG = this.openB = 0;
    sampler.next();
    if (!sources.sample(x, y, z, nx, ny, nz, sampler.u, sampler.v)) return;
    const cosine = nx * sources.dx + ny * sources.dy + nz * sources.dz;
    if (cosine <= 0) return;
    const weight = cosine / (Math.PI * sources.pdf);
    const [r, g, b] = [sources.r * weight, sources.g * weight, sources.b * weight];
    if (!sources.added) {
      this.openR = r;
      this.openG = g;
      this.openB = b;
    }
    const far = sources.distance * 0.9999;
    const ox = x + nx * offset;
    const oy = y + ny * offset;
    const oz = z + nz * offset;
    if (intersector.occluded(ox, oy, oz, sources.dx, sources.dy, sources.dz, far)) return;
    this.r = r;
    this.g = g;
    this.b = b;
  }

  /** Chooses a cosine-distributed direction around a normal. */
  bounce(nx: number, ny: number, nz: number): void {
    const { sampler } = this.parts;
    sampler.next();
    const angle = Math.floor(sampler.u * angles);
    const radius = Math.sqrt(sampler.v);
    const a = (cosines[angle] ?? 0) * radius;
    const b = (cosines[angle + angles / 4] ?? 0) * radius;
    const c = Math.sqrt(1 - sampler.v);
    // Frame without branches (Duff et al. 2017).
    const sign = nz >= 0 ? 1 : -1;
    const p = -1 / (sign + nz);
    const q = nx * ny * p;
    this.dx = a * (1 + sign * nx * nx * p) + b * q + c * nx;
    this.dy = a * sign * q + b * (sign + ny * ny * p) + c * ny;
    this.dz = a * -sign * nx + b * -ny + c * nz;
  }

  /**
   * Radiance that arrives at (x, y, z), on a surface with normal n, along d, sources not included when seen directly. What
   * glows is not included either: a lamp that lit the walls would change the whole photo, and staged photos may add
   * furniture but no light. `sharp` is for mirrors: it paints the first thing met with its texture.
   */
  radiance(
    x: number,
    y: number,
    z: number,
    dx: number,
    dy: number,
    dz: number,
    nx: number,
    ny: number,
    nz: number,
    sharp: boolean,
  ): void {
    const { intersector, shell, surface, sampler } = this.parts;
    const { ambient, floor } = this;
    let sumR = 0;
    let sumG = 0;
    let sumB = 0;
    let tR = 1;
    let tG = 1;
    let tB = 1;
    this.touched = false;
    for (let depth = 0; ; depth++) {
      let ox = x + nx * offset;
      let oy = y + ny * offset;
      let oz = z + nz * offset;
      let triangle = intersector.closest(ox, oy, oz, dx, dy, dz, infinity);
      while (triangle >= 0) {
        if (sharp && depth === 0)
          surface.see(triangle, intersector.hit, ox, oy, oz, dx, dy, dz, mirroredFootprint);
        else surface.glance(triangle, intersector.hit, ox, oy, oz, dx, dy, dz);
        const opacity = surface.part?.material.opacity;
        if (opacity === undefined) break;
        sampler.next();
        if (sampler.u < opacity) break;
        ox = surface.x + dx * offset;
        oy = surface.y + dy * offset;
        oz = surface.z + dz * offset;
        triangle = intersector.closest(ox, oy, oz, dx, dy, dz, infinity);
      }
      if (triangle >= 0) {
        if (depth === 0) this.touched = true;
        x = surface.x;
        y = surface.y;
        z = surface.z;
        nx = surface.nx;
        ny = surface.ny;
        nz = surface.nz;
        tR *= surface.r;
        tG *= surface.g;
        tB *= surface.b;
        const through = surface.part?.material.translucency ?? 0;
        if (through > 0) {
          sampler.next();
          if (sampler.u < through) {
            nx = -nx;
            ny = -ny;
            nz = -nz;
          }
        }
      } else if (shell.meet(ox, oy, oz, dx, dy, dz) === onFloor) {
        const t = shell.at[0] ?? 0;
        x = ox + t * dx;
        y = 0;
        z = oz + t * dz;
        nx = 0;
        ny = 1;
        nz = 0;
        tR *= floor[0];
        tG *= floor[1];
        tB *= floor[2];
      } else {
        sumR += tR * ambient[0];
        sumG += tG * ambient[1];
        sumB += tB * ambient[2];
        break;
      }
      this.direct(x, y, z, nx, ny, nz);
      sumR += tR * this.r;
      sumG += tG * this.g;
      sumB += tB * this.b;
      if (depth >= roulette) {
        // Russian roulette by what the path can still carry: dark corners stay dark, and unbiased.
        const carried = Math.max(tR, tG, tB);
        const odds = depth >= longest ? 0 : Math.min(1, carried);
        sampler.next();
        if (sampler.u >= odds) break;
        tR /= odds;
        tG /= odds;
        tB /= odds;
      }
      this.bounce(nx, ny, nz);
      dx = this.dx;
      dy = this.dy;
      dz = this.dz;
    }
    this.r = sumR;
    this.g = sumG;
    this.b = sumB;
  }
}
