/**
 * Traces one pixel of the guide: jittered camera rays, the first hit's buffers, its light and specular radiance, and
 * the shadow ratio where the ray meets no furniture. A pixel depends on the seed and its own position alone.
 */
import type { Camera } from '../camera.ts';
import { aimRay } from './camera-ray.ts';
import type { FlatScene } from './flat-scene.ts';
import type { GuideBuffers } from './guide-buffers.ts';
import { HitShader } from './hit-shader.ts';
import { throughCutouts } from './images/cut-outs.ts';
import { createIntersector, type Intersector } from './intersector.ts';
import { PixelSums } from './pixel-sums.ts';
import { Receiver } from './receiver.ts';
import type { RenderRoom } from './render-scene.ts';
import { hash, mortonOrder, Sampler } from './sampler.ts';
import { createShell, nowhere, type Shell } from './shell.ts';
import { Sources } from './sources.ts';
import { Surface } from './surface.ts';
import { barePaths } from './trace-job.ts';
import { Tracer } from './tracer.ts';

export interface PixelTracerOptions {
  readonly flat: FlatScene;
  readonly room: RenderRoom;
  /** for the guide's own size */
  readonly camera: Camera;
  readonly samples: number;
  readonly seed: number;
}

const far = 1e9;
/** what is left of a sample behind so many sheets is not worth following */
const leastLeft = 0.04;
/** metres by which a ray starts behind a sheet */
const beyond = 2e-4;

export class PixelTracer {
  private readonly options: PixelTracerOptions;
  private readonly intersector: Intersector;
  private readonly shell: Shell;
  private readonly sampler = new Sampler();
  private readonly receiver: Receiver;
  private readonly shader: HitShader;
  private readonly sums = new PixelSums();
  /** what the tracer meets: mirrors show its relief */
  private readonly mirrored: Surface;
  /** the camera ray: origin, direction */
  private readonly ray = new Float64Array(6);
  /** metres from the camera to where `ray` starts */
  private travelled = 0;

  constructor(options: PixelTracerOptions) {
    this.options = options;
    const { flat, room } = options;
    const { sampler, sums } = this;
    this.mirrored = new Surface(flat);
    this.intersector = throughCutouts(createIntersector(flat), flat);
    this.shell = createShell(room);
    const { intersector, shell } = this;
    const { light, lamps } = room;
    const sources = new Sources(light.sources, lamps);
    const { mirrored: surface } = this;
    const tracer = new Tracer({ light, intersector, shell, sources, surface, sampler });
    this.receiver = new Receiver(tracer, shell, light);
    this.shader = new HitShader({ flat, light, intersector, sources, sampler, tracer, sums });
  }

  get rays(): number {
    return this.intersector.rays();
  }

  /** Largest departure from 1 of the shadow ratio seen at the middle of a block of pixels; 0 where no shell is seen. */
  probe(x: number, y: number, samples: number): number {
    const { sampler, receiver, shell, ray } = this;
    const { camera, seed } = this.options;
    aimRay(ray, camera, x, y);
    const [ox = 0, oy = 0, oz = 0, dx = 0, dy = 0, dz = 0] = ray;
    if (shell.meet(ox, oy, oz, dx, dy, dz) === nowhere) return 0;
    const t = shell.at[0] ?? 0;
    const [nx, ny, nz] = [shell.at[1] ?? 0, shell.at[2] ?? 0, shell.at[3] ?? 0];
    const own = hash(hash(seed) ^ (Math.floor(y) * camera.width + Math.floor(x)));
    receiver.clear();
    receiver.sure = shell.at[4] ?? 1;
    for (let s = 0; s < samples; s++) {
      sampler.start(own, s);
      receiver.add(ox + t * dx, oy + t * dy, oz + t * dz, nx, ny, nz);
    }
    return Math.max(...[0, 1, 2].map((c) => Math.abs(receiver.ratio(c) - 1)));
  }

  /**
   * Traces pixel (i, j) into the guide's buffers. Every 4 × 4 pixels share one set of points (interleaved sampling, Keller &
   * Heidrich 2001): each takes a well distributed part of it, and together they are distributed as well as one pixel with
   * 16 times the samples, so that less noise outlasts a filter.
   */
  pixel(i: number, j: number, out: GuideBuffers): void {
    const { sampler, receiver, shell, shader, sums, intersector, ray } = this;
    const { samples, camera } = this.options;
    const at = j * camera.width + i;
    const tile = this.tileSeed(i, j);
    const first = samples * mortonOrder(i & 3, j & 3);
    sums.clear();
    receiver.clear();
    shader.surface.beginPixel();
    this.mirrored.beginPixel();
    for (let s = 0; s < samples; s++) {
      sampler.start(tile, first + s);
      sampler.next();
      aimRay(ray, camera, i + sampler.u, j + sampler.v);
      this.travelled = 0;
      let left = 1;
      // Through see-through sheets the sample goes on with what they let pass, so that cover has no noise.
      while (left > leastLeft) {
        const ox = ray[0] ?? 0;
        const oy = ray[1] ?? 0;
        const oz = ray[2] ?? 0;
        const dx = ray[3] ?? 0;
        const dy = ray[4] ?? 0;
        const dz = ray[5] ?? 0;
        const triangle = intersector.closest(ox, oy, oz, dx, dy, dz, far);
        if (triangle < 0) {
          if (shell.meet(ox, oy, oz, dx, dy, dz) !== nowhere) this.receive();
          break;
        }
        const depth = this.travelled + (intersector.hit[0] ?? 0);
        const stopped = left * shader.shade(triangle, ray, left, depth, depth / camera.focal);
        left -= stopped;
        sums.vote((shader.surface.part?.object ?? 0) + 1, stopped);
        if (left > leastLeft) this.advance();
      }
    }
    sums.write(at, samples, out);
    for (let c = 0; c < 3; c++) out.shadow[at * 3 + c] = receiver.ratio(c);
  }

  /**
   * Traces the shadow alone of a pixel that is known to show only shell: no camera ray is needed. Its points are shared as
   * in `pixel`.
   */
  barePixel(i: number, j: number, out: GuideBuffers): void {
    const { sampler, receiver, shell, ray } = this;
    const { camera } = this.options;
    const paths = barePaths(this.options.samples);
    const tile = this.tileSeed(i, j);
    const first = paths * mortonOrder(i & 3, j & 3);
    receiver.clear();
    for (let s = first; s < first + paths; s++) {
      sampler.start(tile, s);
      sampler.next();
      aimRay(ray, camera, i + sampler.u, j + sampler.v);
      const met = shell.meet(ray[0] ?? 0, ray[1] ?? 0, ray[2] ?? 0, ray[3] ?? 0, ray[4] ?? 0, ray[5] ?? 0);
      if (met !== nowhere) this.receive();
    }
    const at = j * camera.width + i;
    for (let c = 0; c < 3; c++) out.shadow[at * 3 + c] = receiver.ratio(c);
  }

  /** Of the points that a tile's pixels share. */
  private tileSeed(i: number, j: number): number {
    const { camera, seed } = this.options;
    return hash(hash(seed) ^ hash(1 + (j >> 2) * camera.width + (i >> 2)));
  }

  /** Adds what the shell receives where `ray` met it. */
  private receive(): void {
    const { ray, shell } = this;
    const t = shell.at[0] ?? 0;
    const x = (ray[0] ?? 0) + t * (ray[3] ?? 0);
    const y = (ray[1] ?? 0) + t * (ray[4] ?? 0);
    const z = (ray[2] ?? 0) + t * (ray[5] ?? 0);
    this.receiver.sure = shell.at[4] ?? 1;
    this.receiver.add(x, y, z, shell.at[1] ?? 0, shell.at[2] ?? 0, shell.at[3] ?? 0);
  }

  /** Moves `ray` on from the sheet that it met last. */
  private advance(): void {
    const { ray } = this;
    const { x, y, z } = this.shader.surface;
    const [ox = 0, oy = 0, oz = 0, dx = 0, dy = 0, dz = 0] = ray;
    this.travelled += Math.hypot(x - ox, y - oy, z - oz) + beyond;
    ray[0] = x + dx * beyond;
    ray[1] = y + dy * beyond;
    ray[2] = z + dz * beyond;
  }
}
