/**
 * Traces one pixel of the guide: jittered camera rays, the first hit's buffers, its light and specular radiance, and
 * the shadow ratio where the ray meets no furniture. A pixel depends on the seed and its own position alone.
 */
import type { Camera } from '../camera.ts';
import type { Material } from '../scene.ts';
import type { FlatScene } from './flat-scene.ts';
import { alphaOf, fresnel, lobe, lobePdf, lobeWeight, sampleHalf } from './ggx.ts';
import type { GuideBuffers } from './guide-buffers.ts';
import { throughCutouts } from './images/cut-outs.ts';
import { createIntersector, type Intersector } from './intersector.ts';
import { Receiver } from './receiver.ts';
import type { RenderRoom } from './render-scene.ts';
import { hash, mortonOrder, Sampler } from './sampler.ts';
import { bodyOpacity, matte, normalReflectance, sheetOpacity } from './see-through.ts';
import { createShell, nowhere, openIrradiance, type Shell } from './shell.ts';
import { Sources } from './sources.ts';
import { Surface } from './surface.ts';
import { Tracer } from './tracer.ts';
import { unseenRoom } from './unseen-room.ts';

export interface PixelTracerOptions {
  readonly flat: FlatScene;
  readonly room: RenderRoom;
  /** for the guide's own size */
  readonly camera: Camera;
  readonly samples: number;
  readonly seed: number;
}

/** single samples of indirect and mirrored light are cut at this many times the open floor's radiance */
const fireflyLimit = 12;
/** below this roughness a reflection shows textures */
const mirror = 0.3;
const far = 1e9;
/** metal smoother than this shows pictures, not only sheen */
const mirrorLike = 0.1;
const plainGlow = [1, 1, 1] as const;
/** what is left of a sample behind so many sheets is not worth following */
const leastLeft = 0.04;
/** metres by which a ray starts behind a sheet */
const beyond = 2e-4;

export class PixelTracer {
  private readonly options: PixelTracerOptions;
  private readonly intersector: Intersector;
  private readonly shell: Shell;
  private readonly sources: Sources;
  private readonly surface: Surface;
  private readonly sampler = new Sampler();
  private readonly tracer: Tracer;
  private readonly receiver: Receiver;
  private readonly half = new Float64Array(3);
  /** sums over a pixel's covered samples: albedo, albedo·light, light, specular, normal (3 each), depth */
  private readonly sums = new Float64Array(16);
  /** the camera ray: origin, direction */
  private readonly ray = new Float64Array(6);
  private readonly limit: number;
  /** of what is added to the sums */
  private weight = 1;
  /** metres from the camera to where `ray` starts */
  private travelled = 0;

  constructor(options: PixelTracerOptions) {
    this.options = options;
    const { flat, room } = options;
    this.intersector = throughCutouts(createIntersector(flat), flat);
    this.shell = createShell(room);
    this.sources = new Sources(room.light.sources, room.lamps);
    this.surface = new Surface(flat);
    this.tracer = new Tracer({
      light: room.light,
      intersector: this.intersector,
      shell: this.shell,
      sources: this.sources,
      surface: new Surface(flat),
      sampler: this.sampler,
    });
    this.receiver = new Receiver(this.tracer, this.shell, room.light);
    this.limit = fireflyLimit * (Math.max(...openIrradiance(room.light, 0, -2)) / Math.PI + 1e-6);
  }

  get rays(): number {
    return this.intersector.rays();
  }

  /** Largest departure from 1 of the shadow ratio seen at the middle of a block of pixels; 0 where no shell is seen. */
  probe(x: number, y: number, samples: number): number {
    const { sampler, receiver, shell, ray } = this;
    const { camera } = this.options;
    this.aim(x, y);
    const [ox = 0, oy = 0, oz = 0, dx = 0, dy = 0, dz = 0] = ray;
    if (shell.meet(ox, oy, oz, dx, dy, dz) === nowhere) return 0;
    const t = shell.at[0] ?? 0;
    const [nx, ny, nz] = [shell.at[1] ?? 0, shell.at[2] ?? 0, shell.at[3] ?? 0];
    const seed = this.pixelSeed(Math.floor(y) * camera.width + Math.floor(x));
    receiver.clear();
    for (let s = 0; s < samples; s++) {
      sampler.start(seed, s);
      receiver.add(ox + t * dx, oy + t * dy, oz + t * dz, nx, ny, nz);
    }
    return Math.max(...[0, 1, 2].map((c) => Math.abs(receiver.ratio(c) - 1)));
  }

  /** Traces pixel (i, j) into the guide's buffers. */
  pixel(i: number, j: number, out: GuideBuffers): void {
    const { sampler, receiver, shell, sums, intersector, ray } = this;
    const { samples, camera } = this.options;
    const at = j * camera.width + i;
    const seed = this.pixelSeed(at);
    sums.fill(0);
    receiver.clear();
    let covered = 0;
    let candidate = 0;
    let votes = 0;
    for (let s = 0; s < samples; s++) {
      sampler.start(seed, s);
      sampler.next();
      this.aim(i + sampler.u, j + sampler.v);
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
        const stopped = left * this.shade(triangle, left);
        covered += stopped;
        left -= stopped;
        const id = (this.surface.part?.object ?? 0) + 1;
        // Majority vote (Boyer and Moore 1991) by weight.
        if (id === candidate) votes += stopped;
        else if (votes >= stopped) votes -= stopped;
        else {
          candidate = id;
          votes = stopped - votes;
        }
        if (left > leastLeft) this.advance();
      }
    }
    this.write(at, covered, candidate, out);
  }

  /**
   * Traces the shadow alone of a pixel that is known to show only shell: no camera ray is needed. Every 4 × 4 pixels share
   * one set of points (interleaved sampling, Keller & Heidrich 2001): each takes a well distributed part of it, and
   * together they are distributed as well as one pixel with 16 times the samples, so that less noise outlasts a filter.
   */
  barePixel(i: number, j: number, out: GuideBuffers): void {
    const { sampler, receiver, shell, ray } = this;
    const { samples, camera, seed } = this.options;
    const tile = hash(hash(seed) ^ hash(1 + (j >> 2) * camera.width + (i >> 2)));
    const first = samples * mortonOrder(i & 3, j & 3);
    receiver.clear();
    for (let s = first; s < first + samples; s++) {
      sampler.start(tile, s);
      sampler.next();
      this.aim(i + sampler.u, j + sampler.v);
      const met = shell.meet(ray[0] ?? 0, ray[1] ?? 0, ray[2] ?? 0, ray[3] ?? 0, ray[4] ?? 0, ray[5] ?? 0);
      if (met !== nowhere) this.receive();
    }
    const at = j * camera.width + i;
    for (let c = 0; c < 3; c++) out.shadow[at * 3 + c] = receiver.ratio(c);
  }

  /** Adds what the shell receives where `ray` met it. */
  private receive(): void {
    const { ray, shell } = this;
    const t = shell.at[0] ?? 0;
    const x = (ray[0] ?? 0) + t * (ray[3] ?? 0);
    const y = (ray[1] ?? 0) + t * (ray[4] ?? 0);
    const z = (ray[2] ?? 0) + t * (ray[5] ?? 0);
    this.receiver.add(x, y, z, shell.at[1] ?? 0, shell.at[2] ?? 0, shell.at[3] ?? 0);
  }

  /** Moves `ray` on from the sheet that it met last. */
  private advance(): void {
    const { ray } = this;
    const { x, y, z } = this.surface;
    const [ox = 0, oy = 0, oz = 0, dx = 0, dy = 0, dz = 0] = ray;
    this.travelled += Math.hypot(x - ox, y - oy, z - oz) + beyond;
    ray[0] = x + dx * beyond;
    ray[1] = y + dy * beyond;
    ray[2] = z + dz * beyond;
  }

  private write(at: number, covered: number, candidate: number, out: GuideBuffers): void {
    const { sums, receiver } = this;
    const { samples } = this.options;
    out.coverage[at] = covered / samples;
    for (let c = 0; c < 3; c++) out.shadow[at * 3 + c] = receiver.ratio(c);
    if (covered === 0) return;
    const nx = sums[12] ?? 0;
    const ny = sums[13] ?? 0;
    const nz = sums[14] ?? 0;
    const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1;
    for (let c = 0; c < 3; c++) {
      const albedo = sums[c] ?? 0;
      out.albedo[at * 3 + c] = albedo / covered;
      // Σ albedo·light ∕ Σ albedo, so that albedo × light is the pixel's mean radiance at edges too.
      out.light[at * 3 + c] = albedo > 1e-6 ? (sums[c + 3] ?? 0) / albedo : (sums[c + 6] ?? 0) / covered;
      out.specular[at * 3 + c] = (sums[c + 9] ?? 0) / covered;
      out.normal[at * 3 + c] = (sums[c + 12] ?? 0) / length;
    }
    out.depth[at] = (sums[15] ?? 0) / covered;
    out.objectId[at] = candidate;
  }

  /** Adds a camera sample of weight `left` that hit a triangle to the pixel's sums; answers the share that stops there. */
  private shade(triangle: number, left: number): number {
    const { surface, tracer, sampler, intersector, ray, limit } = this;
    const depth = this.travelled + (intersector.hit[0] ?? 0);
    const dx = ray[3] ?? 0;
    const dy = ray[4] ?? 0;
    const dz = ray[5] ?? 0;
    const footprint = depth / this.options.camera.focal;
    surface.see(triangle, intersector.hit, ray[0] ?? 0, ray[1] ?? 0, ray[2] ?? 0, dx, dy, dz, footprint);
    const material = surface.part?.material;
    if (!material) return 1;
    const { x, y, z, nx, ny, nz } = surface;
    const cosOut = Math.max(0.02, -(nx * dx + ny * dy + nz * dz));
    const body = bodyOpacity(material, cosOut);
    const stopped = sheetOpacity(material, cosOut);
    const { roughness, metalness } = surface;
    const glossy = metalness > 0 || roughness < matte;
    const sheen = glossy ? fresnel(normalReflectance(material), cosOut) * (1 - metalness * 0.999) : 0;
    const diffuse = (1 - metalness) * (1 - sheen) * pileLight(material, cosOut);
    const through = material.translucency ?? 0;
    let side = 1;
    if (through > 0) {
      sampler.next();
      if (sampler.u < through) side = -1;
    }
    tracer.direct(x, y, z, nx * side, ny * side, nz * side);
    let lr = tracer.r;
    let lg = tracer.g;
    let lb = tracer.b;
    this.weight = left;
    if (glossy) this.reflect(cosOut, side);
    if (diffuse > 0) {
      tracer.bounce(nx * side, ny * side, nz * side);
      const gx = surface.gx * side;
      const gy = surface.gy * side;
      const gz = surface.gz * side;
      tracer.radiance(x, y, z, tracer.dx, tracer.dy, tracer.dz, gx, gy, gz, false);
      lr += Math.min(limit, tracer.r);
      lg += Math.min(limit, tracer.g);
      lb += Math.min(limit, tracer.b);
    }
    lr *= diffuse;
    lg *= diffuse;
    lb *= diffuse;
    const { emission, images, texture } = material;
    this.weight = left * body;
    this.sum(0, surface.r, surface.g, surface.b);
    this.sum(3, surface.r * lr, surface.g * lg, surface.b * lb);
    this.sum(6, lr, lg, lb);
    if (emission) {
      const [gr, gg, gb] = images || texture ? surface.glow : plainGlow;
      this.sum(9, emission[0] * gr, emission[1] * gg, emission[2] * gb);
    }
    this.weight = left * stopped;
    this.sum(12, nx, ny, nz);
    this.sums[15] = (this.sums[15] ?? 0) + left * stopped * depth;
    return stopped;
  }

  /**
   * The glossy lobe at the camera's hit: the source sample already drawn by `direct` (whose result is still in the
   * tracer) and a ray of the lobe's own, weighed against each other by the balance heuristic (Veach 1995).
   */
  private reflect(cosOut: number, side: number): void {
    const { surface, tracer, sampler, sources, intersector, half, ray, limit } = this;
    const material = surface.part?.material;
    if (!material) return;
    const { x, y, z, nx, ny, nz, metalness: metal } = surface;
    const vx = ray[3] ?? 0;
    const vy = ray[4] ?? 0;
    const vz = ray[5] ?? 0;
    const alpha = alphaOf(surface.roughness);
    const f0 = normalReflectance(material);
    const f0r = f0 + (surface.r - f0) * metal;
    const f0g = f0 + (surface.g - f0) * metal;
    const f0b = f0 + (surface.b - f0) * metal;
    if (side > 0 && tracer.r + tracer.g + tracer.b > 0) {
      const hx = sources.dx - vx;
      const hy = sources.dy - vy;
      const hz = sources.dz - vz;
      const length = Math.sqrt(hx * hx + hy * hy + hz * hz);
      const h = (hx * nx + hy * ny + hz * nz) / length;
      const cosIn = Math.max(1e-3, sources.dx * nx + sources.dy * ny + sources.dz * nz);
      const f = fresnel(0, (sources.dx * hx + sources.dy * hy + sources.dz * hz) / length);
      const share = sources.pdf / (sources.pdf + lobePdf(alpha, cosOut, h));
      const k = Math.PI * lobe(alpha, cosOut, cosIn, h) * share;
      this.sum(
        9,
        Math.min(limit, tracer.r * k * (f0r + (1 - f0r) * f)),
        Math.min(limit, tracer.g * k * (f0g + (1 - f0g) * f)),
        Math.min(limit, tracer.b * k * (f0b + (1 - f0b) * f)),
      );
    }
    // Dim lobes are traced now and then, at a higher weight.
    const odds = Math.min(1, Math.max(0.25, 3 * fresnel(Math.max(f0r, f0g, f0b), cosOut)));
    sampler.next();
    if (sampler.u >= odds) return;
    sampler.next();
    // Surface frame (Duff et al. 2017) and the outgoing direction in it.
    const sign = nz >= 0 ? 1 : -1;
    const p = -1 / (sign + nz);
    const q = nx * ny * p;
    const tx = 1 + sign * nx * nx * p;
    const ty = sign * q;
    const tz = -sign * nx;
    const bx = q;
    const by = sign + ny * ny * p;
    const bz = -ny;
    const ax = -(vx * tx + vy * ty + vz * tz);
    const ay = -(vx * bx + vy * by + vz * bz);
    sampleHalf(half, alpha, ax, ay, cosOut, sampler.u, sampler.v);
    const h0 = half[0] ?? 0;
    const h1 = half[1] ?? 0;
    const h2 = half[2] ?? 0;
    const align = ax * h0 + ay * h1 + cosOut * h2;
    const lx = 2 * align * h0 - ax;
    const ly = 2 * align * h1 - ay;
    const lz = 2 * align * h2 - cosOut;
    if (lz <= 1e-4) return;
    const dx = lx * tx + ly * bx + lz * nx;
    const dy = lx * ty + ly * by + lz * ny;
    const dz = lx * tz + ly * bz + lz * nz;
    const sharp = surface.roughness < mirror;
    tracer.radiance(x, y, z, dx, dy, dz, surface.gx, surface.gy, surface.gz, sharp);
    const weight = lobeWeight(alpha, cosOut, lz) / odds;
    const f = fresnel(0, align);
    let { r, g, b } = tracer;
    if (metal > 0.5 && surface.roughness < mirrorLike && !tracer.touched)
      [r, g, b] = unseenRoom(this.options.room.light.ambient, y, [dx, dy, dz]) ?? [r, g, b];
    if (
      sources.meet(x, y, z, dx, dy, dz, far) &&
      !intersector.occluded(x + nx * 2e-4, y + ny * 2e-4, z + nz * 2e-4, dx, dy, dz, sources.distance)
    ) {
      const own = lobePdf(alpha, cosOut, h2);
      const share = own / (own + sources.pdf);
      r += sources.r * share;
      g += sources.g * share;
      b += sources.b * share;
    }
    this.sum(
      9,
      Math.min(limit, r * weight * (f0r + (1 - f0r) * f)),
      Math.min(limit, g * weight * (f0g + (1 - f0g) * f)),
      Math.min(limit, b * weight * (f0b + (1 - f0b) * f)),
    );
  }

  /** Sets `ray` to the camera ray through image point (x, y). */
  private aim(x: number, y: number): void {
    const { camera } = this.options;
    const { rotation: m, position, center, focal } = camera;
    const cx = (x - center[0]) / focal;
    const cy = (center[1] - y) / focal;
    const k = 1 / Math.sqrt(cx * cx + cy * cy + 1);
    const { ray } = this;
    ray[0] = position[0];
    ray[1] = position[1];
    ray[2] = position[2];
    ray[3] = k * ((m[0] ?? 0) * cx + (m[1] ?? 0) * cy - (m[2] ?? 0));
    ray[4] = k * ((m[3] ?? 0) * cx + (m[4] ?? 0) * cy - (m[5] ?? 0));
    ray[5] = k * ((m[6] ?? 0) * cx + (m[7] ?? 0) * cy - (m[8] ?? 0));
  }

  private pixelSeed(at: number): number {
    return hash(hash(this.options.seed) ^ at);
  }

  private sum(at: number, r: number, g: number, b: number): void {
    const { sums, weight } = this;
    sums[at] = (sums[at] ?? 0) + weight * r;
    sums[at + 1] = (sums[at + 1] ?? 0) + weight * g;
    sums[at + 2] = (sums[at + 2] ?? 0) + weight * b;
  }
}

/** Light of a pile's upright fibres next to that of a flat cloth: less face-on, more where they stand across the view. */
function pileLight({ fuzz = 0 }: Material, cosine: number): number {
  return 1 + fuzz * (1.7 * (1 - cosine) ** 3 - 0.3);
}
