import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../camera.ts';
import type { Part } from '../../scene.ts';
import type { Piece } from '../piece.ts';
import { between, pick, type Random } from '../random.ts';
import { fit } from '../shapes/fit.ts';
import { leaf } from '../shapes/leaf.ts';
import { part } from '../shapes/part.ts';
import { tube } from '../shapes/tube.ts';
import { foliage, paint, twig } from '../styles/materials.ts';
import { vaseBody, vaseForms } from './vase-body.ts';

const eucalyptus = foliage([0.13, 0.18, 0.12], [0.2, 0.26, 0.19]);
const olive = foliage([0.09, 0.125, 0.055], [0.17, 0.2, 0.12]);
const blossom = paint([0.78, 0.7, 0.66], 0.9);

/** A vase with a few branches: of eucalyptus, of olive, or bare and in bud. */
export const vase: Piece = {
  title: { en: 'Vase with branches', es: 'Jarrón con ramas' },
  placement: 'surface',
  footprint: 'round',
  size: () => ({ width: 0.34, depth: 0.3, height: 0.5 }),
  build(style, random) {
    const form = pick(random, vaseForms);
    const body = vaseBody({ radius: 0.075, height: 0.2, form });
    return fit([part(style.materials.ceramic, [body]), ...branches(random)], this.size(style));
  },
};

/** A tall bare vase on the floor. */
export const floorVase: Piece = {
  title: { en: 'Floor vase', es: 'Jarrón de suelo' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.26, depth: 0.26, height: 0.52 }),
  build(style, random) {
    const body = vaseBody({ radius: 0.13, height: 0.52, form: pick(random, vaseForms) });
    return fit([part(style.materials.ceramic, [body])], this.size(style));
  },
};

function branches(random: Random): Part[] {
  const kind = pick(random, ['eucalyptus', 'olive', 'buds'] as const);
  const twigs: BufferGeometry[] = [];
  const leaves: BufferGeometry[] = [];
  const bare = kind === 'buds';
  for (let b = 0; b < 6; b++) {
    const turn = b * 1.1 + between(random, -0.3, 0.3);
    const reach = between(random, 0.06, 0.15);
    const rise = between(random, 0.36, 0.5);
    const kink = bare ? between(random, -0.05, 0.05) : 0;
    const at = (t: number): Vec3 => {
      const r = reach * t ** 1.6;
      const off = kink * Math.sin(t * 7 + b) * t;
      return [Math.cos(turn) * r + off, 0.08 + (rise - 0.08) * t, Math.sin(turn) * r - off];
    };
    twigs.push(
      tube([0, 0.3, 0.6, 0.8, 1].map(at), { radius: (t) => 0.003 - 0.0018 * t, sides: 6, steps: 10 }),
    );
    for (let i = 0; i < 16; i++) {
      const t = 0.42 + (0.58 * i) / 16;
      if (bare && random() < 0.35) continue;
      const shape = {
        eucalyptus: { length: between(random, 0.04, 0.06), width: 0.034, belly: 0.45 },
        olive: { length: between(random, 0.045, 0.065), width: 0.011, belly: 0.5 },
        buds: { length: between(random, 0.016, 0.024), width: 0.017, belly: 0.4 },
      }[kind];
      const blade = leaf({ ...shape, droop: bare ? -0.8 : 0.5, fold: bare ? 0.9 : 0.15, cells: [4, 5] });
      blade.rotateX(-between(random, 0.1, bare ? 1.3 : 0.7)).rotateY(i * 2.4 + between(random, -0.4, 0.4));
      leaves.push(blade.translate(...at(t)));
    }
  }
  const green = { eucalyptus, olive, buds: blossom }[kind];
  return [part(twig, twigs), part(green, leaves)];
}
