/**
 * A solid that stands in for a product seen in one photograph only: every span of its outline becomes a slice of an
 * upright elliptic cylinder. Bottles, mugs and jars are so in truth; of anything else the shadow and the reflection are.
 */
import type { Raster } from '@escena/core/raster';
import { BufferAttribute, BufferGeometry } from 'three';
import type { Rgb } from '../camera.ts';
import type { Part } from '../scene.ts';

export interface Outline {
  /** 1 channel: 255 where the product is; its lowest covered row stands on the ground */
  readonly alpha: Raster;
  /** metres for the outline's whole height */
  readonly height: number;
  /** mean linear colour of the product: what it throws back on its surroundings */
  readonly color: Rgb;
}

const slices = 56;
const segments = 20;
/** Half of this share of its height is the most that a thing is taken to be deep. */
const mostDepth = 0.35;

/** Front at z = 0, the middle of the outline at x = 0, foot at y = 0. */
export function standIn({ alpha, height, color }: Outline): Part {
  const positions: number[] = [];
  const perPixel = height / alpha.height;
  const rows = alpha.height / slices;
  const deepest = mostDepth * height;
  for (let k = 0; k < slices; k++) {
    const row = Math.min(alpha.height - 1, Math.floor((k + 0.5) * rows));
    const top = height - k * rows * perPixel;
    for (const [from, to] of spansOf(alpha, row)) {
      const half = ((to - from) * perPixel) / 2;
      const x = ((from + to) / 2 - alpha.width / 2) * perPixel;
      addSlice(positions, { x, half, depth: Math.min(half, deepest), bottom: top - rows * perPixel, top });
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.computeVertexNormals();
  return { geometry, material: { baseColor: color, roughness: 0.8, metalness: 0 } };
}

/** Stretches of a row that are covered by more than half, as [first, one past the last]. */
function spansOf({ width, data }: Raster, row: number): [number, number][] {
  const spans: [number, number][] = [];
  let start = -1;
  for (let x = 0; x <= width; x++) {
    const covered = x < width && (data[row * width + x] ?? 0) > 127;
    if (covered && start < 0) start = x;
    if (!covered && start >= 0) {
      spans.push([start, x]);
      start = -1;
    }
  }
  return spans;
}

interface Slice {
  readonly x: number;
  readonly half: number;
  readonly depth: number;
  readonly bottom: number;
  readonly top: number;
}

/** A closed elliptic disc whose front touches z = 0. */
function addSlice(positions: number[], { x, half, depth, bottom, top }: Slice): void {
  const at = (k: number, y: number): [number, number, number] => {
    const angle = (2 * Math.PI * k) / segments;
    return [x + half * Math.cos(angle), y, depth * (Math.sin(angle) - 1)];
  };
  for (let k = 0; k < segments; k++) {
    const [a, b] = [at(k, bottom), at(k + 1, bottom)];
    const [c, d] = [at(k + 1, top), at(k, top)];
    positions.push(...a, ...c, ...b, ...a, ...d, ...c);
    positions.push(x, top, -depth, ...c, ...d, x, bottom, -depth, ...a, ...b);
  }
}
