/**
 * What a ray finds at a triangle: position, normals turned to the ray's side, and the part's material there. Results live
 * in fields, for speed; one a thread.
 */
import type { Rgb } from '../camera.ts';
import type { FlatPart, FlatScene } from './flat-scene.ts';
import { applyColors, applyImages } from './images/apply-images.ts';
import { applyTexture } from './textures/apply-texture.ts';

/** metres: width of the rays that bring light */
const glanced = 0.01;
/** samples of a pixel that share a look at the relief: they lie closer together than what is left of it there */
const leanShared = 4;

export class Surface {
  /** world position, moved off the surface along `push` to start new rays from: see `offset` */
  x = 0;
  y = 0;
  z = 0;
  /** unit shading normal */
  nx = 0;
  ny = 0;
  nz = 0;
  /** unit geometric normal */
  gx = 0;
  gy = 0;
  gz = 0;
  /** base colour, textured where the camera sees it */
  r = 0;
  g = 0;
  b = 0;
  /** as the material says, scaled by its pictures where the camera sees them */
  roughness = 1;
  metalness = 0;
  /** share of the material's emission */
  readonly glow: [number, number, number] = [1, 1, 1];
  part: FlatPart | undefined;
  /** what the part's relief adds to the normal: kept for a pixel's next samples, as it costs more than all the rest */
  readonly lean = new Float64Array(3);
  private leanOf: FlatPart | undefined;
  private leanLooks = 0;
  private readonly scene: FlatScene;

  constructor(scene: FlatScene) {
    this.scene = scene;
  }

  /** Forgets what the last pixel's samples share. */
  beginPixel(): void {
    this.leanOf = undefined;
  }

  /** Whether `lean` holds for a part still; if not it must be set anew. */
  recallsLean(part: FlatPart): boolean {
    if (this.leanOf === part && ++this.leanLooks < leanShared) return true;
    this.leanOf = part;
    this.leanLooks = 0;
    return false;
  }

  /**
   * Evaluates a hit as the camera sees it: the triangle in slot `i`, hit as `hit` says by a ray from o along d.
   * `footprint` is the ray's width there in metres: textures finer than it fade. Plain numbers here and below: an
   * object a ray would cost more than the evaluation.
   */
  see(
    i: number,
    hit: Float32Array,
    ox: number,
    oy: number,
    oz: number,
    dx: number,
    dy: number,
    dz: number,
    footprint: number,
  ): void {
    this.meet(i, hit, ox, oy, oz, dx, dy, dz);
    const { part } = this;
    if (!part) return;
    const { baseColor, images, texture } = part.material;
    this.dye(baseColor, i, hit);
    if (images) {
      this.glow.fill(1);
      const [, u = 0, v = 0] = hit;
      applyImages(this, this.scene, images, { i, u, v, footprint, detail: true });
      this.face(dx, dy, dz);
    }
    if (texture) {
      applyTexture(this, part, texture, footprint, true);
      this.face(dx, dy, dz);
    }
  }

  /** The same for light on its way: the part's mean colour, no relief. */
  glance(
    i: number,
    hit: Float32Array,
    ox: number,
    oy: number,
    oz: number,
    dx: number,
    dy: number,
    dz: number,
  ): void {
    this.meet(i, hit, ox, oy, oz, dx, dy, dz);
    const { part } = this;
    if (!part) return;
    this.dye(part.tone, i, hit);
    const { images } = part.material;
    if (!images) return;
    const [, u = 0, v = 0] = hit;
    applyImages(this, this.scene, images, { i, u, v, footprint: glanced, detail: false });
  }

  /** Base colour, scaled by what the corners say. */
  private dye(color: Rgb, i: number, hit: Float32Array): void {
    this.r = color[0];
    this.g = color[1];
    this.b = color[2];
    const { colors } = this.scene;
    if (colors) applyColors(this, colors, i, hit[1] ?? 0, hit[2] ?? 0);
  }

  /** Position, normals and part. */
  private meet(
    i: number,
    hit: Float32Array,
    ox: number,
    oy: number,
    oz: number,
    dx: number,
    dy: number,
    dz: number,
  ): void {
    const t = hit[0] ?? 0;
    const u = hit[1] ?? 0;
    const v = hit[2] ?? 0;
    const { triangles, normals, partOf, parts } = this.scene;
    const k = i * 9;
    this.x = ox + t * dx;
    this.y = oy + t * dy;
    this.z = oz + t * dz;
    const ax = triangles[k + 3] ?? 0;
    const ay = triangles[k + 4] ?? 0;
    const az = triangles[k + 5] ?? 0;
    const bx = triangles[k + 6] ?? 0;
    const by = triangles[k + 7] ?? 0;
    const bz = triangles[k + 8] ?? 0;
    const gx = ay * bz - az * by;
    const gy = az * bx - ax * bz;
    const gz = ax * by - ay * bx;
    const side = (gx * dx + gy * dy + gz * dz > 0 ? -1 : 1) / Math.sqrt(gx * gx + gy * gy + gz * gz);
    const w = 1 - u - v;
    this.nx = w * (normals[k] ?? 0) + u * (normals[k + 3] ?? 0) + v * (normals[k + 6] ?? 0);
    this.ny = w * (normals[k + 1] ?? 0) + u * (normals[k + 4] ?? 0) + v * (normals[k + 7] ?? 0);
    this.nz = w * (normals[k + 2] ?? 0) + u * (normals[k + 5] ?? 0) + v * (normals[k + 8] ?? 0);
    this.gx = gx * side;
    this.gy = gy * side;
    this.gz = gz * side;
    this.face(dx, dy, dz);
    const part = parts[partOf[i] ?? 0];
    this.part = part;
    if (!part) return;
    this.roughness = part.material.roughness;
    this.metalness = part.material.metalness;
  }

  /** Turns the shading normal to the ray's side, never quite edge-on, and normalises it. */
  private face(dx: number, dy: number, dz: number): void {
    const { gx, gy, gz } = this;
    const flip = this.nx * gx + this.ny * gy + this.nz * gz < 0 ? -1 : 1;
    let nx = this.nx * flip;
    let ny = this.ny * flip;
    let nz = this.nz * flip;
    let length = Math.sqrt(nx * nx + ny * ny + nz * nz);
    if (length < 1e-6) {
      nx = gx;
      ny = gy;
      nz = gz;
      length = 1;
    }
    nx /= length;
    ny /= length;
    nz /= length;
    const away = nx * dx + ny * dy + nz * dz;
    if (away > -0.02) {
      // Seen from behind at a silhouette: lean back towards the viewer just enough.
      const lean = away + 0.02;
      nx -= lean * dx;
      ny -= lean * dy;
      nz -= lean * dz;
      length = Math.sqrt(nx * nx + ny * ny + nz * nz);
      nx /= length;
      ny /= length;
      nz /= length;
    }
    this.nx = nx;
    this.ny = ny;
    this.nz = nz;
  }
}
