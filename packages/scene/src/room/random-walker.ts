/**
 * Soft two-label segmentation: the random walker with priors (Grady, "Multilabel Random Walker Image Segmentation Using
 * Prior Models", CVPR 2005). The answer x minimises Σ w·(xᵢ − xⱼ)² over neighbours + Σ pull·(x − target)² over pixels;
 * solved by conjugate gradients with a diagonal preconditioner, from coarse to fine.
 */
export interface WalkerProblem {
  readonly width: number;
  readonly height: number;
  /** how easily the walker passes from pixel i to its right and lower neighbour, 0…1; 0 where there is none */
  readonly right: Float32Array;
  readonly down: Float32Array;
  /** what a pixel alone would say, 0…1, and how strongly */
  readonly target: Float32Array;
  readonly pull: Float32Array;
}

const tolerance = 1e-3;
/** On each level of the pyramid: what is left there is short-waved, which conjugate gradients remove quickly. */
const maxIterations = 24;
const coarsest = 24;

/** The answer at half the resolution, enlarged: a quarter of the work where only the extent matters. */
export function roughWalk(problem: WalkerProblem): Float32Array {
  return enlarge(randomWalk(halve(problem)), problem.width, problem.height);
}

/** @returns the probability of label 1, 0…1 a pixel */
export function randomWalk(problem: WalkerProblem): Float32Array {
  const { width, height } = problem;
  const small = Math.min(width, height) <= coarsest;
  const start = small ? problem.target : enlarge(randomWalk(halve(problem)), width, height);
  return conjugateGradients(problem, start, small ? 4 * coarsest : maxIterations);
}

/** The same problem on 2 × 2 blocks: energies add up, and passages between blocks run side by side. */
function halve({ width, height, right, down, target, pull }: WalkerProblem): WalkerProblem {
  const w = (width + 1) >> 1;
  const h = (height + 1) >> 1;
  const half: WalkerProblem = {
    width: w,
    height: h,
    right: new Float32Array(w * h),
    down: new Float32Array(w * h),
    target: new Float32Array(w * h),
    pull: new Float32Array(w * h),
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const to = (y >> 1) * w + (x >> 1);
      const p = pull[i] ?? 0;
      half.pull[to] = (half.pull[to] ?? 0) + p;
      half.target[to] = (half.target[to] ?? 0) + p * (target[i] ?? 0);
      // A difference between blocks is spread over two steps: half the conductance each.
      if (x & 1) half.right[to] = (half.right[to] ?? 0) + 0.5 * (right[i] ?? 0);
      if (y & 1) half.down[to] = (half.down[to] ?? 0) + 0.5 * (down[i] ?? 0);
    }
  for (let i = 0; i < w * h; i++) half.target[i] = (half.target[i] ?? 0) / Math.max(1e-12, half.pull[i] ?? 0);
  return half;
}

/** Twice the size, bilinear. */
function enlarge(plane: Float32Array, width: number, height: number): Float32Array {
  const w = (width + 1) >> 1;
  const h = (height + 1) >> 1;
  const out = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const near = (y >> 1) * w;
    const far = Math.min(h - 1, Math.max(0, (y >> 1) + (y & 1 ? 1 : -1))) * w;
    for (let x = 0; x < width; x++) {
      const a = x >> 1;
      const b = Math.min(w - 1, Math.max(0, a + (x & 1 ? 1 : -1)));
      out[y * width + x] =
        0.5625 * (plane[near + a] ?? 0) +
        0.1875 * ((plane[near + b] ?? 0) + (plane[far + a] ?? 0)) +
        0.0625 * (plane[far + b] ?? 0);
    }
  }
  return out;
}

function conjugateGradients(problem: WalkerProblem, start: Float32Array, iterations: number): Float32Array {
  const { width, height } = problem;
  const count = width * height;
  // A row of zeros above and below: neighbours are then read without asking where the picture ends.
  const from = width;
  const to = width + count;
  const padded = (plane: Float32Array): Float32Array => {
    const out = new Float32Array(count + 2 * width);
    out.set(plane, from);
    return out;
  };
  const [right, down, pull, target, x] = [
    padded(problem.right),
    padded(problem.down),
    padded(problem.pull),
    padded(problem.target),
    padded(start),
  ];
  const diagonal = new Float32Array(x.length).fill(1);
  for (let i = from; i < to; i++)
    diagonal[i] = Math.max(
      1e-9,
      (pull[i] ?? 0) + (right[i] ?? 0) + (right[i - 1] ?? 0) + (down[i] ?? 0) + (down[i - width] ?? 0),
    );
  const apply = (v: Float32Array, out: Float32Array): void => {
    for (let i = from; i < to; i++)
      out[i] =
        (diagonal[i] ?? 0) * (v[i] ?? 0) -
        (right[i] ?? 0) * (v[i + 1] ?? 0) -
        (right[i - 1] ?? 0) * (v[i - 1] ?? 0) -
        (down[i] ?? 0) * (v[i + width] ?? 0) -
        (down[i - width] ?? 0) * (v[i - width] ?? 0);
  };
  const residual = new Float32Array(x.length);
  const z = new Float32Array(x.length);
  const product = new Float32Array(x.length);
  apply(x, product);
  let rz = 0;
  for (let i = from; i < to; i++) {
    const r = (pull[i] ?? 0) * (target[i] ?? 0) - (product[i] ?? 0);
    residual[i] = r;
    z[i] = r / (diagonal[i] ?? 1);
    rz += (r * r) / (diagonal[i] ?? 1);
  }
  const direction = Float32Array.from(z);
  const stop = rz * tolerance * tolerance;
  for (let iteration = 0; iteration < iterations && rz > stop; iteration++) {
    apply(direction, product);
    let curvature = 0;
    for (let i = from; i < to; i++) curvature += (direction[i] ?? 0) * (product[i] ?? 0);
    const alpha = rz / Math.max(1e-30, curvature);
    let next = 0;
    for (let i = from; i < to; i++) {
      const r = (residual[i] ?? 0) - alpha * (product[i] ?? 0);
      const preconditioned = r / (diagonal[i] ?? 1);
      x[i] = (x[i] ?? 0) + alpha * (direction[i] ?? 0);
      residual[i] = r;
      z[i] = preconditioned;
      next += r * preconditioned;
    }
    const beta = next / rz;
    rz = next;
    for (let i = from; i < to; i++) direction[i] = (z[i] ?? 0) + beta * (direction[i] ?? 0);
  }
  return x.slice(from, to);
}
