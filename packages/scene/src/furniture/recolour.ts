/**
 * Paints a piece in a colour of one's own: its leading material (the style's own with the largest surface) is set so
 * that its mean over the piece, pattern included, is that colour; the pattern's contrast in lightness stays.
 */
import { type BufferGeometry, Vector3 } from 'three';
import type { Rgb } from '../camera.ts';
import { partFrame } from '../render/part-frame.ts';
import type { Spot } from '../render/textures/pattern.ts';
import { patterns } from '../render/textures/patterns.ts';
import type { Material, Part } from '../scene.ts';
import type { Style } from './styles/style.ts';

/** reflectances beyond these are no matter that one could paint */
const [darkest, lightest] = [0.002, 0.95] as const;
/** metres of a pixel at the distance that furniture is looked at from */
const footprint = 0.004;
/** a style's material that covers less than this beside another one is a trim */
const smallShare = 0.15;
/** triangles looked at for a pattern's mean */
const enough = 1500;

/** The parts with the leading material in `color` (linear light); others, and `parts` itself, stay as they are. */
export function recolour(parts: readonly Part[], style: Style, color: Rgb): Part[] {
  const leading = leadingColor(parts, style);
  const wearing = parts.filter(({ material }) => material.baseColor === leading);
  const [first] = wearing;
  if (!first) return [...parts];
  const { baseColor, texture, emission } = paint(first.material, wearing, color);
  const painted = { baseColor, ...(texture && { texture }), ...(emission && { emission }) };
  return parts.map((part) =>
    wearing.includes(part) ? { ...part, material: { ...part.material, ...painted } } : part,
  );
}

/**
 * The base colour that covers most of the piece, as the very array that its materials share: of the style's own materials,
 * or of any but leaves and glass where those are a small part.
 */
function leadingColor(parts: readonly Part[], { materials }: Style): Rgb | undefined {
  const own = new Set(Object.values(materials).map(({ baseColor }) => baseColor));
  const areas = new Map<Rgb, number>();
  for (const { geometry, material } of parts) {
    const clear = material.opacity !== undefined && material.roughness < 0.5;
    if (clear || material.texture?.kind === 'foliage') continue;
    areas.set(material.baseColor, (areas.get(material.baseColor) ?? 0) + surfaceArea(geometry));
  }
  const all = [...areas].sort((a, b) => b[1] - a[1]);
  const mine = all.filter(([color]) => own.has(color));
  const [largest, best] = [all[0], mine[0]];
  return largest && best && best[1] > smallShare * largest[1] ? best[0] : largest?.[0];
}

function paint(material: Material, parts: readonly Part[], color: Rgb): Material {
  const target = color.map((value) => Math.min(lightest, Math.max(darkest, value)));
  const { texture, emission } = material;
  const lightness = brightness(material.baseColor);
  const second = texture ? brightness(texture.color) / lightness : 1;
  const third = texture?.accent ? brightness(texture.accent) / lightness : 1;
  const shares = meanShares(material, parts);
  const brightest = Math.max(...target);
  // No colour of the pattern may pass white: contrast gives way to that, and to the mean.
  let base = brightest;
  let [k, k3] = [second, third];
  for (let round = 0; round < 8; round++) {
    [k, k3] = [Math.min(second, lightest / base), Math.min(third, lightest / base)];
    base = Math.min(lightest, brightest / (shares.first + k * shares.second + k3 * shares.third));
  }
  const mean = shares.first + k * shares.second + k3 * shares.third;
  const flatten = mean < 1 ? Math.max(0, (brightest / base - mean) / (1 - mean)) : 0;
  k += (1 - k) * flatten;
  k3 += (1 - k3) * flatten;
  const scaled = (factor: number): Rgb => [
    ((target[0] ?? 0) * base * factor) / brightest,
    ((target[1] ?? 0) * base * factor) / brightest,
    ((target[2] ?? 0) * base * factor) / brightest,
  ];
  return {
    ...material,
    baseColor: scaled(1),
    ...(texture && {
      texture: { ...texture, color: scaled(k), ...(texture.accent && { accent: scaled(k3) }) },
    }),
    ...(emission && {
      emission: [0, 1, 2].map((c) =>
        Math.min(1.2, ((emission[c] ?? 0) * (target[c] ?? 0)) / (material.baseColor[c] ?? 1)),
      ) as unknown as Rgb,
    }),
  };
}

interface Shares {
  readonly first: number;
  readonly second: number;
  readonly third: number;
}

/** How much of the surface shows each of the material's colours, by area. */
function meanShares({ texture }: Material, parts: readonly Part[]): Shares {
  if (!texture) return { first: 1, second: 0, third: 0 };
  const { value, accent } = { accent: undefined, ...patterns[texture.kind] };
  const sum = { first: 0, second: 0, third: 0 };
  let area = 0;
  for (const { geometry } of parts)
    for (const { spot, weight } of spots(geometry, texture.scale, texture.seed ?? 0)) {
      const over = accent && texture.accent ? accent(spot) * texture.strength : 0;
      const share = value(spot) * texture.strength;
      sum.first += weight * (1 - over) * (1 - share);
      sum.second += weight * (1 - over) * share;
      sum.third += weight * over;
      area += weight;
    }
  return area > 0
    ? { first: sum.first / area, second: sum.second / area, third: sum.third / area }
    : { first: 1, second: 0, third: 0 };
}

/** Triangles spread over a part's surface as spots of a pattern, with their areas. */
function* spots(
  geometry: BufferGeometry,
  scale: number,
  seed: number,
): Generator<{ spot: Spot; weight: number }> {
  const { axes, center, half } = partFrame(geometry);
  const position = geometry.getAttribute('position');
  const count = position.count / 3;
  const stride = Math.max(1, Math.floor(count / enough));
  const [a, b, c] = [new Vector3(), new Vector3(), new Vector3()];
  for (let i = 0; i < count; i += stride) {
    a.fromBufferAttribute(position, i * 3);
    b.fromBufferAttribute(position, i * 3 + 1).sub(a);
    c.fromBufferAttribute(position, i * 3 + 2).sub(a);
    // Anywhere in the triangle: large flat faces are two triangles only, so several points of each.
    const normal = new Vector3().crossVectors(b, c);
    const area = normal.length() / 2;
    if (area === 0) continue;
    normal.divideScalar(area * 2);
    const points = count < 200 ? 24 : count < 2000 ? 4 : 1;
    for (let k = 0; k < points; k++) {
      const [s, t] = folded((k + 0.5) / points, ((k + 0.5) * golden + i * golden) % 1);
      const at = a.clone().addScaledVector(b, s).addScaledVector(c, t).toArray();
      const turned = normal.toArray();
      const along = (values: readonly number[], axis: number) => values[axes[axis] ?? 0] ?? 0;
      yield {
        spot: {
          x: along(at, 0) - center[0],
          y: along(at, 1) - center[1],
          z: along(at, 2) - center[2],
          nx: along(turned, 0),
          ny: along(turned, 1),
          nz: along(turned, 2),
          half,
          up: axes.indexOf(1),
          footprint,
          scale,
          seed,
        },
        weight: area / points,
      };
    }
  }
}

const golden = 0.618033988749895;

/** A point of the unit square folded into the triangle below its diagonal, evenly. */
function folded(s: number, t: number): [number, number] {
  return s + t > 1 ? [1 - s, 1 - t] : [s, t];
}

function surfaceArea(geometry: BufferGeometry): number {
  const position = geometry.getAttribute('position');
  const [a, b, c] = [new Vector3(), new Vector3(), new Vector3()];
  let area = 0;
  for (let i = 0; i < position.count; i += 3) {
    a.fromBufferAttribute(position, i);
    b.fromBufferAttribute(position, i + 1).sub(a);
    c.fromBufferAttribute(position, i + 2).sub(a);
    area += b.cross(c).length() / 2;
  }
  return area;
}

function brightness([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
