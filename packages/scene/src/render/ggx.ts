/**
 * The microfacet lobe: GGX with height-correlated Smith shadowing (Walter et al. 2007; Heitz 2014) and visible-normal
 * sampling (Heitz 2018, "Sampling the GGX distribution of visible normals", listing 1). Directions in the surface's
 * frame, z = normal. α = roughness².
 */

/** Below this the lobe is so narrow that only its own sampling can find light. */
const smoothest = 1e-3;

/** α of a roughness, kept above zero. */
export function alphaOf(roughness: number): number {
  return Math.max(smoothest, roughness * roughness);
}

/** Schlick's Fresnel factor: reflectance at normal incidence `f0` seen at cosine `c`. */
export function fresnel(f0: number, c: number): number {
  const m = 1 - c;
  const m2 = m * m;
  return f0 + (1 - f0) * m2 * m2 * m;
}

/** D·G₂ ∕ (4·cosθo·cosθi) of a pair of directions with half-vector cosine `h`. */
export function lobe(alpha: number, cosOut: number, cosIn: number, h: number): number {
  const a2 = alpha * alpha;
  const smith =
    cosIn * Math.sqrt(a2 + (1 - a2) * cosOut * cosOut) + cosOut * Math.sqrt(a2 + (1 - a2) * cosIn * cosIn);
  return (0.5 * normals(a2, h)) / smith;
}

/** Probability per steradian that `sampleHalf` followed by reflection gives a direction with half-vector cosine `h`. */
export function lobePdf(alpha: number, cosOut: number, h: number): number {
  const a2 = alpha * alpha;
  // D_v = G₁·D·(o·h)∕cosθo and dh∕di = 1∕(4·o·h): the o·h cancel.
  return normals(a2, h) / (2 * (cosOut + Math.sqrt(a2 + (1 - a2) * cosOut * cosOut)));
}

/** Weight of a direction so sampled, without Fresnel: G₂∕G₁. */
export function lobeWeight(alpha: number, cosOut: number, cosIn: number): number {
  const a2 = alpha * alpha;
  const out = Math.sqrt(a2 + (1 - a2) * cosOut * cosOut);
  const into = Math.sqrt(a2 + (1 - a2) * cosIn * cosIn);
  return (cosIn * (cosOut + out)) / (cosIn * out + cosOut * into);
}

/** Samples a visible normal for outgoing direction (x, y, z) into `half`. */
export function sampleHalf(
  half: Float64Array,
  alpha: number,
  x: number,
  y: number,
  z: number,
  u: number,
  v: number,
): void {
  const inverse = 1 / Math.sqrt(alpha * alpha * (x * x + y * y) + z * z);
  const sx = alpha * x * inverse;
  const sy = alpha * y * inverse;
  const sz = z * inverse;
  const flat = sx * sx + sy * sy;
  const tx = flat > 1e-12 ? -sy / Math.sqrt(flat) : 1;
  const ty = flat > 1e-12 ? sx / Math.sqrt(flat) : 0;
  const r = Math.sqrt(u);
  const p1 = r * Math.cos(2 * Math.PI * v);
  const s = 0.5 * (1 + sz);
  const p2 = (1 - s) * Math.sqrt(1 - p1 * p1) + s * r * Math.sin(2 * Math.PI * v);
  const p3 = Math.sqrt(Math.max(0, 1 - p1 * p1 - p2 * p2));
  const hx = alpha * (p1 * tx - p2 * sz * ty + p3 * sx);
  const hy = alpha * (p1 * ty + p2 * sz * tx + p3 * sy);
  const hz = Math.max(1e-6, p2 * (sx * ty - sy * tx) + p3 * sz);
  const length = Math.sqrt(hx * hx + hy * hy + hz * hz);
  half[0] = hx / length;
  half[1] = hy / length;
  half[2] = hz / length;
}

function normals(a2: number, h: number): number {
  const d = h * h * (a2 - 1) + 1;
  return a2 / (Math.PI * d * d);
}
