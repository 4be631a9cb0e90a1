/**
 * How much light the furniture takes from (or bounces onto) a point of the shell. The light with and without furniture
 * is summed over the same samples (common random numbers), so their ratio is exactly 1 where no ray met furniture and
 * has little noise elsewhere.
 */
import type { RenderRoom } from './render-scene.ts';
import { onFloor, openIrradiance, type Shell } from './shell.ts';
import type { Tracer } from './tracer.ts';

/** Light with over light without: beside a lit lamp in a dim room it is large. */
const brightest = 4;

export class Receiver {
  /** sums over the samples since `clear`: red, green, blue with furniture, then without */
  readonly sums = new Float64Array(6);
  /** how sure it is that the shell is there, 0…1: the ratio departs from 1 by so much of what is traced */
  sure = 1;
  private readonly tracer: Tracer;
  private readonly shell: Shell;
  private readonly light: RenderRoom['light'];
  private readonly floorRadiance: readonly [number, number, number];

  constructor(tracer: Tracer, shell: Shell, light: RenderRoom['light']) {
    this.tracer = tracer;
    this.shell = shell;
    this.light = light;
    // What walls see of the floor behind removed furniture: its middle value is enough, as the ratio divides it out.
    const middle = openIrradiance({ ...light, sources: [] }, 0, 0);
    this.floorRadiance = [
      (middle[0] * light.floorReflectance[0]) / Math.PI,
      (middle[1] * light.floorReflectance[1]) / Math.PI,
      (middle[2] * light.floorReflectance[2]) / Math.PI,
    ];
  }

  clear(): void {
    this.sums.fill(0);
    this.sure = 1;
  }

  /** Adds one sample at a point of the shell with normal n. */
  add(x: number, y: number, z: number, nx: number, ny: number, nz: number): void {
    const { tracer } = this;
    tracer.direct(x, y, z, nx, ny, nz);
    this.sum(0, tracer.r, tracer.g, tracer.b);
    this.sum(3, tracer.openR, tracer.openG, tracer.openB);
    tracer.bounce(nx, ny, nz);
    const { dx, dy, dz } = tracer;
    tracer.radiance(x, y, z, dx, dy, dz, nx, ny, nz, false);
    this.sum(0, tracer.r, tracer.g, tracer.b);
    if (!tracer.touched) this.sum(3, tracer.r, tracer.g, tracer.b);
    else if (this.shell.meet(x + nx * 1e-3, y, z + nz * 1e-3, dx, dy, dz) === onFloor)
      this.sum(3, this.floorRadiance[0], this.floorRadiance[1], this.floorRadiance[2]);
    else this.sum(3, this.light.ambient[0], this.light.ambient[1], this.light.ambient[2]);
  }

  /** Light with ÷ light without furniture, channel c. */
  ratio(c: number): number {
    const without = this.sums[c + 3] ?? 0;
    if (without <= 0) return 1;
    const ratio = Math.min(brightest, (this.sums[c] ?? 0) / without);
    return 1 + (ratio - 1) * this.sure;
  }

  private sum(at: number, r: number, g: number, b: number): void {
    const { sums } = this;
    sums[at] = (sums[at] ?? 0) + r;
    sums[at + 1] = (sums[at + 1] ?? 0) + g;
    sums[at + 2] = (sums[at + 2] ?? 0) + b;
  }
}
