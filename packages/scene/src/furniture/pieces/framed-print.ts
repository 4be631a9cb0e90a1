import type { BufferGeometry } from 'three';
import type { Material, Part } from '../../scene.ts';
import type { Size } from '../piece.ts';
import { pick, type Random } from '../random.ts';
import { grained } from '../shapes/grained.ts';
import { board } from '../shapes/board.ts';
import { part } from '../shapes/part.ts';
import { paper } from '../styles/materials.ts';
import type { Style } from '../styles/style.ts';

/**
 * A print of the style in a mount, framed to `size`, centred in x and y, its back at z = 0; no two alike. Its glass mirrors
 * nothing: a window in it would hide the picture.
 */
export function framedPrint(style: Style, size: Size, random: Random): Part[] {
  const { width, height, depth } = size;
  const { wood, metal } = style.materials;
  const bar = 0.022;
  const mount = Math.min(width, height) * (random() < 0.35 ? 0.17 : 0.11);
  const rails: BufferGeometry[] = [-1, 1].flatMap((side) => [
    board([width, bar, depth], [0, (side * (height - bar)) / 2, depth / 2]),
    board([bar, height - 2 * bar, depth], [(side * (width - bar)) / 2, 0, depth / 2]),
  ]);
  const sheet = board([width - bar, height - bar, 0.004], [0, 0, 0.013], 0.001);
  const inner = [width - 2 * (bar + mount), height - 2 * (bar + mount)] as const;
  // The mount's bevel catches the light around the picture.
  const bevel = board([inner[0] + 0.006, inner[1] + 0.006, 0.001], [0, 0, 0.0153], 0.0004);
  const picture = board([inner[0], inner[1], 0.001], [0, 0, 0.0162], 0.0004);
  return [
    ...(random() < 0.65 ? grained(wood, rails) : [part(metal, rails)]),
    part(paper, [sheet]),
    part(mountCore, [bevel]),
    part(anotherPrint(style.materials.art, random), [picture]),
  ];
}

const mountCore: Material = { ...paper, baseColor: [0.88, 0.87, 0.84] };

/** The style's own kind of picture drawn anew, now and then one of another kind in the same inks. */
function anotherPrint(art: Material, random: Random): Material {
  const { texture } = art;
  if (!texture) return art;
  // The style's own number takes part, so that one seed does not give every style the same picture.
  const own = texture.seed ?? 0;
  const seed = Math.floor(random() * 1e4) + own;
  const other = pick(random, ['print', 'landscape', 'botanical'] as const);
  const kind = texture.kind !== 'ink' && (random() + own * 0.37) % 1 < 0.3 ? other : texture.kind;
  return { ...art, texture: { ...texture, kind, seed } };
}
