import type { BufferGeometry } from 'three';
import type { Material, Part } from '../../scene.ts';
import type { Piece } from '../piece.ts';
import { grid } from '../shapes/grid.ts';
import { fit } from '../shapes/fit.ts';
import { noise } from '../shapes/noise.ts';
import { part } from '../shapes/part.ts';
import { tube } from '../shapes/tube.ts';
import { knitted } from '../styles/materials.ts';

/** A round pouf, sat in before: knitted in thick cables, or of hide in gores with raised seams. */
export const pouf: Piece = {
  title: { en: 'Pouf', es: 'Puf' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.5, depth: 0.5, height: 0.36 }),
  build(style, random) {
    const { armchair, throw: wool } = style.materials;
    const seed = Math.floor(random() * 1e6);
    const parts = random() < 0.6 ? cables(wool, seed) : gores(armchair, seed);
    return fit(parts, this.size(style));
  },
};

/** The outline at a height v and an angle: flattened by its own weight, dented where people sit. */
function outline(v: number, angle: number, seed: number): { r: number; y: number } {
  const t = (v - 0.5) * Math.PI;
  const side = Math.abs(Math.cos(t)) ** 0.42;
  const uneven = 1 + 0.03 * noise(Math.cos(angle) * 1.4 + 3, v * 2 + Math.sin(angle), seed);
  const sat = v > 0.5 ? 0.028 * (1 - side) : 0;
  return { r: 0.25 * side * uneven, y: 0.18 + Math.sign(t) * Math.abs(Math.sin(t)) ** 0.7 * 0.18 - sat };
}

function cables(cloth: Material, seed: number): Part[] {
  const ribs = 26;
  const stitch = 22;
  const body = grid(
    ribs * 5,
    54,
    (u, v) => {
      const angle = -u * 2 * Math.PI;
      const { r, y } = outline(v, angle, seed);
      // Cables of loops: round across, each stitch a bead that leans on the next.
      const across = Math.abs(Math.sin((ribs / 2) * angle));
      const bead = 0.5 + 0.5 * Math.cos(2 * Math.PI * (v * stitch - 0.3 * across));
      const out = 0.016 * across ** 0.7 * (0.65 + 0.35 * bead) * Math.min(1, r / 0.09);
      return [Math.cos(angle) * (r + out), y + out * 0.2 * Math.sign(v - 0.5), Math.sin(angle) * (r + out)];
    },
    true,
  );
  const yarn: Material = { ...knitted(cloth.baseColor), baseColor: cloth.baseColor };
  return [
    part(
      { ...yarn, texture: yarn.texture && { ...yarn.texture, kind: 'boucle', scale: 0.006, strength: 0.45 } },
      [body],
    ),
  ];
}

function gores(hide: Material, seed: number): Part[] {
  const count = 12;
  const body = grid(
    count * 8,
    28,
    (u, v) => {
      const angle = -u * 2 * Math.PI;
      const { r, y } = outline(v, angle, seed);
      const puff = 0.011 * Math.abs(Math.sin((count / 2) * angle)) ** 0.8 * Math.min(1, r / 0.12);
      return [Math.cos(angle) * (r + puff), y, Math.sin(angle) * (r + puff)];
    },
    true,
  );
  const seams = Array.from({ length: count }, (_, i): BufferGeometry => {
    const angle = -(i / count) * 2 * Math.PI;
    const path = Array.from({ length: 15 }, (_, k) => {
      const { r, y } = outline(0.06 + (0.88 * k) / 14, angle, seed);
      return [Math.cos(angle) * (r + 0.002), y, Math.sin(angle) * (r + 0.002)] as const;
    });
    return tube(path, { radius: 0.0035, sides: 5, steps: 28 });
  });
  const top = outline(0.93, 0, seed);
  const rosette = tube(
    Array.from({ length: 24 }, (_, i) => {
      const angle = (i / 24) * 2 * Math.PI;
      return [Math.cos(angle) * top.r, top.y + 0.003, Math.sin(angle) * top.r] as const;
    }),
    { radius: 0.004, sides: 5, steps: 48, closed: true },
  );
  return [part(hide, [body, ...seams, rosette])];
}
