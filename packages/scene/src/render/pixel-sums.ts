/** What a pixel's covered samples add up to, and how it becomes the guide's buffers. */
import type { GuideBuffers } from './guide-buffers.ts';

/** Where each sum begins: red, green, blue, or x, y, z; depth is one number. */
export const sumOf = { albedo: 0, albedoLight: 3, light: 6, specular: 9, normal: 12, depth: 15 } as const;

export class PixelSums {
  readonly sums = new Float64Array(16);
  /** samples that furniture stopped, by share */
  covered = 0;
  private candidate = 0;
  private votes = 0;

  clear(): void {
    this.sums.fill(0);
    this.covered = 0;
    this.candidate = 0;
    this.votes = 0;
  }

  /** Adds three numbers, times `weight`, from `at` on. */
  add(at: number, weight: number, r: number, g: number, b: number): void {
    const { sums } = this;
    sums[at] = (sums[at] ?? 0) + weight * r;
    sums[at + 1] = (sums[at + 1] ?? 0) + weight * g;
    sums[at + 2] = (sums[at + 2] ?? 0) + weight * b;
  }

  addDepth(depth: number): void {
    this.sums[sumOf.depth] = (this.sums[sumOf.depth] ?? 0) + depth;
  }

  /** Counts what an object stopped: the majority by weight (Boyer and Moore 1991) gives the pixel its id. */
  vote(id: number, stopped: number): void {
    this.covered += stopped;
    if (id === this.candidate) this.votes += stopped;
    else if (this.votes >= stopped) this.votes -= stopped;
    else {
      this.candidate = id;
      this.votes = stopped - this.votes;
    }
  }

  /** Writes pixel `at`, sampled `samples` times; all but its shadow. */
  write(at: number, samples: number, out: GuideBuffers): void {
    const { sums, covered } = this;
    out.coverage[at] = covered / samples;
    if (covered === 0) return;
    const nx = sums[sumOf.normal] ?? 0;
    const ny = sums[sumOf.normal + 1] ?? 0;
    const nz = sums[sumOf.normal + 2] ?? 0;
    const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1;
    for (let c = 0; c < 3; c++) {
      const albedo = sums[c] ?? 0;
      out.albedo[at * 3 + c] = albedo / covered;
      // Σ albedo·light ∕ Σ albedo, so that albedo × light is the pixel's mean radiance at edges too.
      out.light[at * 3 + c] =
        albedo > 1e-6 ? (sums[c + sumOf.albedoLight] ?? 0) / albedo : (sums[c + sumOf.light] ?? 0) / covered;
      out.specular[at * 3 + c] = (sums[c + sumOf.specular] ?? 0) / covered;
      out.normal[at * 3 + c] = (sums[c + sumOf.normal] ?? 0) / length;
    }
    out.depth[at] = (sums[sumOf.depth] ?? 0) / covered;
    out.objectId[at] = this.candidate;
  }
}
