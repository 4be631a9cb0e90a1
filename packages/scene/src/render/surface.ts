/**
 * What a ray finds at a triangle: position, normals turned to the ray's side, and the part's material there. Scratch
 * results live in fields, for speed; one a thread.
 */
import type { FlatPart, FlatScene } from './flat-scene.ts';
import { applyColors, applyImages } from './images/apply-images.ts';
import { applyTexture } from './textures/apply-texture.ts';

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
  /** textured base colour */
  r = 0;
  g = 0;
  b = 0;
  /** as the material says, scaled by its pictures where `bump` was asked for */
  roughness = 1;
  metalness = 0;
  /** share of the material's emission */
  readonly glow: [number, number, number] = [1, 1, 1];
  part: FlatPart | undefined;
  private readonly scene: FlatScene;

  constructor(scene: FlatScene) {
    this.scene = scene;
  }

  /**
   * Evaluates a hit: triangle `i`, barycentrics (u, v), of a ray from o along d that travelled t.
   * `footprint` is the ray's width there in metres (textures finer than it fade); bump is applied when `bump` is set.
   */
  evaluate(
    i: number,
    hit: Float64Array,
    ray: readonly [number, number, number, number, number, number],
    footprint: number,
    bump: boolean,
  ): void {
    const t = hit[0] ?? 0;
    const u = hit[1] ?? 0;
    const v = hit[2] ?? 0;
    const [ox, oy, oz, dx, dy, dz] = ray;
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
    let gx = ay * bz - az * by;
    let gy = az * bx - ax * bz;
    let gz = ax * by - ay * bx;
    const side = (gx * dx + gy * dy + gz * dz > 0 ? -1 : 1) / Math.sqrt(gx * gx + gy * gy + gz * gz);
    gx *= side;
    gy *= side;
    gz *= side;
    const w = 1 - u - v;
    this.nx = w * (normals[k] ?? 0) + u * (normals[k + 3] ?? 0) + v * (normals[k + 6] ?? 0);
    this.ny = w * (normals[k + 1] ?? 0) + u * (normals[k + 4] ?? 0) + v * (normals[k + 7] ?? 0);
    this.nz = w * (normals[k + 2] ?? 0) + u * (normals[k + 5] ?? 0) + v * (normals[k + 8] ?? 0);
    this.gx = gx;
    this.gy = gy;
    this.gz = gz;
    this.face(dx, dy, dz);
    const part = parts[partOf[i] ?? 0];
    this.part = part;
    if (!part) return;
    [this.r, this.g, this.b] = part.material.baseColor;
    this.roughness = part.material.roughness;
    this.metalness = part.material.metalness;
    if (this.scene.colors) applyColors(this, this.scene.colors, i, u, v);
    if (part.material.images) {
      this.glow.fill(1);
      applyImages(this, this.scene, part.material.images, { i, u, v, footprint, detail: bump });
      if (bump) this.face(dx, dy, dz);
    }
    if (part.material.texture) {
      applyTexture(this, part, part.material.texture, footprint, bump);
      if (bump) this.face(dx, dy, dz);
    }
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
