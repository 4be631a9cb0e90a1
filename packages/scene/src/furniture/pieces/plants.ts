import { type BufferGeometry, Euler, Matrix4 } from 'three';
import type { Vec3 } from '../../camera.ts';
import type { Part } from '../../scene.ts';
import type { Piece } from '../piece.ts';
import { between } from '../random.ts';
import { fit } from '../shapes/fit.ts';
import { leaf } from '../shapes/leaf.ts';
import { part } from '../shapes/part.ts';
import { tube } from '../shapes/tube.ts';
import { turned } from '../shapes/turned.ts';
import { foliage, soil, twig } from '../styles/materials.ts';
import type { Style } from '../styles/style.ts';

const darkLeaf = foliage([0.045, 0.105, 0.028], [0.13, 0.2, 0.07]);
const freshLeaf = foliage([0.075, 0.15, 0.04], [0.16, 0.24, 0.09]);

/** A fiddle-leaf fig: bare stems, large leathery leaves in a spiral, in a floor pot. */
export const fiddleFig: Piece = {
  title: { en: 'Fiddle-leaf fig', es: 'Ficus lyrata' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.72, depth: 0.72, height: 1.6 }),
  build(style, random) {
    const stems: BufferGeometry[] = [];
    const leaves: BufferGeometry[] = [];
    for (let s = 0; s < 3; s++) {
      const angle = s * 2.1 + random();
      const top: Vec3 = [Math.cos(angle) * 0.14, between(random, 1.15, 1.5), Math.sin(angle) * 0.14];
      const base: Vec3 = [Math.cos(angle) * 0.03, 0.3, Math.sin(angle) * 0.03];
      const middle: Vec3 = [top[0] * 0.35, 0.75, top[2] * 0.6];
      stems.push(tube([base, middle, top], { radius: (t) => 0.013 - 0.007 * t, sides: 8, steps: 14 }));
      const count = 17;
      for (let i = 0; i < count; i++) {
        const t = 0.28 + (0.74 * i) / count;
        const turn = i * 2.4 + s + between(random, -0.3, 0.3);
        const at = onStem([base, middle, top], Math.min(1, t));
        const young = i / count;
        const shape = leaf({
          length: between(random, 0.22, 0.3) * (1 - 0.35 * young),
          width: between(random, 0.16, 0.21) * (1 - 0.3 * young),
          belly: 0.62,
          droop: between(random, 0.7, 1.5),
          fold: 0.2,
          ruffle: 0.008,
          phase: random() * 6,
        });
        leaves.push(
          attach(shape, { at, turn, pitch: between(random, 0.25, 0.6) + 0.45 * young, stalk: 0.035 }),
        );
      }
    }
    return fit(
      [...pot(style, { radius: 0.19, height: 0.34 }), part(twig, stems), part(darkLeaf, leaves)],
      this.size(style),
    );
  },
};

/** A kentia-like palm: long arching fronds of narrow leaflets. */
export const palm: Piece = {
  title: { en: 'Kentia palm', es: 'Palmera kentia' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.9, depth: 0.9, height: 1.5 }),
  build(style, random) {
    const stalks: BufferGeometry[] = [];
    const leaflets: BufferGeometry[] = [];
    const fronds = 11;
    for (let f = 0; f < fronds; f++) {
      const turn = f * 2.4 + between(random, -0.25, 0.25);
      const reach = between(random, 0.24, 0.5) * (f < 3 ? 0.4 : 1);
      const rise = between(random, 0.75, 1.15) + (f < 3 ? 0.25 : 0);
      const dip = between(random, 0.1, 0.28);
      const spine: Vec3[] = [0, 0.25, 0.5, 0.75, 1].map((t) => [
        Math.cos(turn) * (0.02 + reach * t * t),
        0.3 + rise * t - dip * t ** 4,
        Math.sin(turn) * (0.02 + reach * t * t),
      ]);
      stalks.push(tube(spine, { radius: (t) => 0.008 - 0.006 * t, sides: 6, steps: 12 }));
      for (let i = 0; i < 26; i++) {
        const t = 0.34 + (0.66 * i) / 26;
        const side = i % 2 === 0 ? 1 : -1;
        const shape = leaf({
          length: 0.3 * Math.sin(Math.PI * (0.25 + 0.7 * ((t - 0.3) / 0.7))) + 0.05,
          width: 0.026,
          belly: 0.35,
          droop: between(random, 0.5, 1.1),
          fold: 0.5,
          cells: [2, 5],
        });
        leaflets.push(
          attach(shape, {
            at: onStem(spine, t),
            turn: -turn + Math.PI / 2 + side * between(random, 0.75, 1.05),
            pitch: between(random, 0.15, 0.4),
            stalk: 0,
          }),
        );
      }
    }
    return fit(
      [...pot(style, { radius: 0.18, height: 0.32 }), part(freshLeaf, [...stalks, ...leaflets])],
      this.size(style),
    );
  },
};

/** A snake plant: upright swords, for corners where little floor is left. */
export const snakePlant: Piece = {
  title: { en: 'Snake plant', es: 'Sansevieria' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.4, depth: 0.4, height: 0.95 }),
  build(style, random) {
    const swords: BufferGeometry[] = [];
    for (let i = 0; i < 17; i++) {
      const turn = i * 2.4;
      const ring = 0.02 + 0.075 * Math.sqrt(i / 17);
      const shape = leaf({
        length: between(random, 0.4, 0.68) * (1.1 - (0.35 * i) / 17),
        width: between(random, 0.05, 0.068),
        belly: 0.45,
        droop: between(random, -0.12, 0.12),
        fold: 0.35,
        ruffle: 0.006,
        phase: random() * 6,
        cells: [4, 12],
      });
      const at: Vec3 = [Math.sin(turn) * ring, 0.27, Math.cos(turn) * ring];
      swords.push(attach(shape, { at, turn, pitch: between(random, 1.25, 1.5), stalk: 0 }));
    }
    return fit([...pot(style, { radius: 0.17, height: 0.3 }), part(darkLeaf, swords)], this.size(style));
  },
};

/** A planter with soil. */
function pot(style: Style, { radius, height }: { radius: number; height: number }): Part[] {
  const body = turned(
    [
      [0, 0],
      [radius * 0.72, 0],
      [radius * 0.76, 0.01],
      [radius * 0.9, height * 0.45],
      [radius, height - 0.012],
      [radius, height],
      [radius - 0.012, height],
      [radius - 0.016, height - 0.05],
    ],
    { segments: 56, smooth: 2 },
  );
  const earth = turned(
    [
      [radius - 0.012, height - 0.04],
      [radius * 0.5, height - 0.032],
      [0, height - 0.03],
    ],
    { segments: 32 },
  );
  return [part(style.materials.pot, [body]), part(soil, [earth])];
}

/** Turns a leaf up by `pitch`, around by `turn`, and sets its base `stalk` metres off a stem point. */
function attach(
  shape: BufferGeometry,
  place: { at: Vec3; turn: number; pitch: number; stalk: number },
): BufferGeometry {
  const turn = new Matrix4().makeRotationFromEuler(new Euler(-place.pitch, place.turn, 0, 'YXZ'));
  return shape
    .translate(0, 0, place.stalk)
    .applyMatrix4(turn)
    .translate(...place.at);
}

/** The point at share `t` of a polyline. */
function onStem(path: readonly Vec3[], t: number): Vec3 {
  const span = Math.min(path.length - 2, Math.floor(t * (path.length - 1)));
  const k = t * (path.length - 1) - span;
  const [a, b] = [path[span] ?? [0, 0, 0], path[span + 1] ?? [0, 0, 0]];
  return [a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k, a[2] + (b[2] - a[2]) * k];
}
