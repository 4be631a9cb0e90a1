/**
 * Light at the camera's first hit: what leaves it towards the camera, diffuse and mirrored, from one sample of the
 * sources and of the room. Behind it light is traced by `Tracer`.
 */
import type { Material } from '../scene.ts';
import type { FlatScene } from './flat-scene.ts';
import { alphaOf, fresnel, lobe, lobePdf, lobeWeight, sampleHalf } from './ggx.ts';
import type { Intersector } from './intersector.ts';
import { type PixelSums, sumOf } from './pixel-sums.ts';
import type { RenderRoom } from './render-scene.ts';
import type { Sampler } from './sampler.ts';
import { bodyOpacity, matte, normalReflectance, sheetOpacity } from './see-through.ts';
import { openIrradiance } from './shell.ts';
import type { Sources } from './sources.ts';
import { Surface } from './surface.ts';
import type { Tracer } from './tracer.ts';
import { unseenRoom } from './unseen-room.ts';

/** single samples of indirect and mirrored light are cut at this many times the open floor's radiance */
const fireflyLimit = 12;
/** below this roughness a reflection shows textures */
const mirror = 0.3;
const far = 1e9;
/** metal smoother than this shows pictures, not only sheen */
const mirrorLike = 0.1;
const plainGlow = [1, 1, 1] as const;

export interface HitShaderParts {
  readonly flat: FlatScene;
  readonly light: RenderRoom['light'];
  readonly intersector: Intersector;
  readonly sources: Sources;
  readonly sampler: Sampler;
  readonly tracer: Tracer;
  readonly sums: PixelSums;
}

export class HitShader {
  /** of the last hit shaded */
  readonly surface: Surface;
  private readonly parts: HitShaderParts;
  private readonly half = new Float64Array(3);
  private readonly limit: number;

  constructor(parts: HitShaderParts) {
    this.parts = parts;
    this.surface = new Surface(parts.flat);
    this.limit = fireflyLimit * (Math.max(...openIrradiance(parts.light, 0, -2)) / Math.PI + 1e-6);
  }

  /**
   * Adds a camera sample of weight `left`, whose `ray` (origin, direction) hit a triangle as the intersector says, to the
   * pixel's sums; answers the share that stops there.
   * @param depth metres from the camera
   * @param footprint width of the ray there, metres
   */
  shade(triangle: number, ray: Float64Array, left: number, depth: number, footprint: number): number {
    const { surface, limit } = this;
    const { tracer, sampler, intersector, sums } = this.parts;
    const dx = ray[3] ?? 0;
    const dy = ray[4] ?? 0;
    const dz = ray[5] ?? 0;
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
    if (glossy) this.reflect(ray, left, cosOut, side);
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
    const painted = left * body;
    sums.add(sumOf.albedo, painted, surface.r, surface.g, surface.b);
    sums.add(sumOf.albedoLight, painted, surface.r * lr, surface.g * lg, surface.b * lb);
    sums.add(sumOf.light, painted, lr, lg, lb);
    if (emission) {
      const [gr, gg, gb] = images || texture ? surface.glow : plainGlow;
      sums.add(sumOf.specular, painted, emission[0] * gr, emission[1] * gg, emission[2] * gb);
    }
    sums.add(sumOf.normal, left * stopped, nx, ny, nz);
    sums.addDepth(left * stopped * depth);
    return stopped;
  }

  /**
   * The glossy lobe at the camera's hit: the source sample already drawn by `direct` (whose result is still in the
   * tracer) and a ray of the lobe's own, weighed against each other by the balance heuristic (Veach 1995).
   */
  private reflect(ray: Float64Array, left: number, cosOut: number, side: number): void {
    const { surface, half, limit } = this;
    const { tracer, sampler, sources, intersector, sums, light } = this.parts;
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
      sums.add(
        sumOf.specular,
        left,
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
      [r, g, b] = unseenRoom(light.ambient, y, [dx, dy, dz]) ?? [r, g, b];
    if (
      sources.meet(x, y, z, nx, ny, nz, dx, dy, dz, far) &&
      !intersector.occluded(x + nx * 2e-4, y + ny * 2e-4, z + nz * 2e-4, dx, dy, dz, sources.distance)
    ) {
      const own = lobePdf(alpha, cosOut, h2);
      const share = own / (own + sources.pdf);
      r += sources.r * share;
      g += sources.g * share;
      b += sources.b * share;
    }
    sums.add(
      sumOf.specular,
      left,
      Math.min(limit, r * weight * (f0r + (1 - f0r) * f)),
      Math.min(limit, g * weight * (f0g + (1 - f0g) * f)),
      Math.min(limit, b * weight * (f0b + (1 - f0b) * f)),
    );
  }
}

/** Light of a pile's upright fibres next to that of a flat cloth: less face-on, more where they stand across the view. */
function pileLight({ fuzz = 0 }: Material, cosine: number): number {
  const across = 1 - cosine;
  return 1 + fuzz * (1.7 * across * across * across - 0.3);
}
