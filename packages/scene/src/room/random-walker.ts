/**
 * Soft two-label segmentation: the random walker with priors (Grady, "Multilabel Random Walker Image Segmentation Using
 * Prior Models", CVPR 2005). The answer x minimises Σ w·(xᵢ − xⱼ)² over neighbours + Σ pull·(x − target)² over pixels;
 * solved by conjugate gradients with a diagonal preconditioner.
 */
export interface WalkerProblem {
  readonly width: number;
  readonly height: number;
  /** how easily the walker passes from pixel i to its right and lower neighbour, 0…1 */
  readonly right: Float32Array;
  readonly down: Float32Array;
  /** what a pixel alone would say, 0…1, and how strongly */
  readonly target: Float32Array;
  readonly pull: Float32Array;
}

const tolerance = 1e-3;
const maxIterations = 150;

/** @returns the probability of label 1, 0…1 a pixel */
export function randomWalk(problem: WalkerProblem): Float32Array {
  const { width, height, right, down, target, pull } = problem;
  const count = width * height;
  const diagonal = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const x = i % width;
    let sum = pull[i] ?? 0;
    if (x + 1 < width) sum += right[i] ?? 0;
    if (x > 0) sum += right[i - 1] ?? 0;
    if (i + width < count) sum += down[i] ?? 0;
    if (i >= width) sum += down[i - width] ?? 0;
    diagonal[i] = Math.max(sum, 1e-9);
  }
  const apply = (v: Float32Array, out: Float32Array): void => {
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const i = y * width + x;
        let sum = (diagonal[i] ?? 0) * (v[i] ?? 0);
        if (x + 1 < width) sum -= (right[i] ?? 0) * (v[i + 1] ?? 0);
        if (x > 0) sum -= (right[i - 1] ?? 0) * (v[i - 1] ?? 0);
        if (y + 1 < height) sum -= (down[i] ?? 0) * (v[i + width] ?? 0);
        if (y > 0) sum -= (down[i - width] ?? 0) * (v[i - width] ?? 0);
        out[i] = sum;
      }
  };
  const x = Float32Array.from(target);
  const residual = new Float32Array(count);
  apply(x, residual);
  for (let i = 0; i < count; i++) residual[i] = (pull[i] ?? 0) * (target[i] ?? 0) - (residual[i] ?? 0);
  const z = residual.map((r, i) => r / (diagonal[i] ?? 1));
  const direction = Float32Array.from(z);
  const product = new Float32Array(count);
  let rz = dot(residual, z);
  const stop = rz * tolerance * tolerance;
  for (let iteration = 0; iteration < maxIterations && rz > stop; iteration++) {
    apply(direction, product);
    const alpha = rz / Math.max(1e-30, dot(direction, product));
    for (let i = 0; i < count; i++) {
      x[i] = (x[i] ?? 0) + alpha * (direction[i] ?? 0);
      residual[i] = (residual[i] ?? 0) - alpha * (product[i] ?? 0);
      z[i] = (residual[i] ?? 0) / (diagonal[i] ?? 1);
    }
    const next = dot(residual, z);
    const beta = next / rz;
    rz = next;
    for (let i = 0; i < count; i++) direction[i] = (z[i] ?? 0) + beta * (direction[i] ?? 0);
  }
  return x;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
