import type { Triple } from '@escena/imaging/color';
import { linearOfHex } from '@escena/imaging/hex-color';
import type { Finish } from '@escena/imaging/lay-finish';
import { resolved } from '@escena/scene/pattern';
import { lattice, solidNoise } from '@escena/scene/solid-noise';
import { materialLook } from '../../../product/material/material-looks.ts';
import { colorOf, type FloorFinish, floorFinishes, type WallFinish, wallFinishes } from '../finish-names.ts';
import { boards } from './boards.ts';
import { jointShare, toEnd } from './joint.ts';
import { tiles } from './tiles.ts';
import { leaves, stripes } from './wallpaper.ts';

const grout: Triple = [0.36, 0.35, 0.33];
const mortar: Triple = [0.5, 0.48, 0.44];
/** metres: floor tiles and their joint */
const tile = 0.6;
const tileJoint = 0.003;

const even =
  (color: Triple): Finish['color'] =>
  (_u, _v, _footprint, to) =>
    to.set(color);

/** One colour with what a hand leaves: soft clouds, and grain of a size. */
const mottled =
  (color: Triple, { clouds, size, grain }: { clouds: number; size: number; grain: number }, seed: number) =>
  (u: number, v: number, footprint: number, to: Float64Array): void => {
    const wide = solidNoise(u * 1.9, v * 1.9, 0, seed) + 0.5 * solidNoise(u * 5.3, v * 5.3, 1, seed) - 0.75;
    const fine = resolved(size, footprint) * (solidNoise(u / size, v / size, 2, seed) - 0.5);
    const tone = 1 + clouds * wide + grain * fine;
    for (let k = 0; k < 3; k++) to[k] = Math.min(0.92, tone * (color[k] ?? 0));
  };

/** Boards along u with a shadow gap between them. */
const gapped = (
  width: number,
  { gap, depth }: { gap: number; depth: number },
  own: (row: number, inside: number, along: number, footprint: number, to: Float64Array) => void,
): Finish['color'] => {
  return (across, along, footprint, to) => {
    const row = Math.floor(across / width);
    own(row, across - (row + 0.5) * width, along, footprint, to);
    const shade = 1 - (1 - depth) * jointShare(toEnd(across, width), footprint, { width: gap, apart: width });
    for (let k = 0; k < 3; k++) to[k] = shade * (to[k] ?? 0);
  };
};

/** A small thing's stone, with veins for a slab. */
const slab =
  (name: 'white-marble' | 'travertine', by: number, seed: number): Finish['color'] =>
  (u, v, footprint, to) =>
    materialLook(name, seed).color(u / by, v / by, footprint / by, to);

const tiled = (unit: Finish['color'], unlike: number, seed: number): Finish =>
  tiles({ width: tile, height: tile, joint: tileJoint, jointColor: grout, unlike, unit, seed });

const brick = (color: Triple, unlike: number, seed: number): Finish =>
  tiles({
    width: 0.225,
    height: 0.075,
    joint: 0.01,
    jointColor: mortar,
    staggered: true,
    unlike,
    unit: mottled(color, { clouds: 0.25, size: 0.006, grain: 0.5 }, seed),
    seed,
  });

/** @param color of finishes that come in any @param seed another piece of the same */
export function floorLook(name: FloorFinish, color: string | undefined, seed: number): Finish {
  const own = (): Triple => linearOfHex(color ?? colorOf(floorFinishes[name]) ?? '#808080');
  switch (name) {
    case 'oak-boards':
      return boards('oak', 'straight', seed);
    case 'oak-herringbone':
      return boards('oak', 'herringbone', seed);
    case 'walnut-boards':
      return boards('walnut', 'straight', seed);
    case 'ash-boards':
      return boards('ash', 'straight', seed);
    case 'dark-boards':
      return boards('ebony', 'straight', seed);
    case 'stone-tiles':
      return tiled(mottled(own(), { clouds: 0.1, size: 0.004, grain: 0.12 }, seed), 0.05, seed);
    case 'marble-tiles':
      return tiled(slab('white-marble', 5, seed), 0.06, seed);
    case 'travertine-tiles':
      return tiled(slab('travertine', 3, seed), 0.1, seed);
    case 'terrazzo':
      return materialLook('terrazzo', seed);
    case 'concrete':
      return { color: mottled([0.36, 0.35, 0.335], { clouds: 0.22, size: 0.01, grain: 0.1 }, seed) };
    case 'carpet':
      return { color: mottled(own(), { clouds: 0.08, size: 0.005, grain: 0.5 }, seed) };
  }
}

/** u runs along the wall, v up from the floor. */
export function wallLook(name: WallFinish, color: string | undefined, seed: number): Finish {
  const own = (): Triple => linearOfHex(color ?? colorOf(wallFinishes[name]) ?? '#808080');
  switch (name) {
    case 'paint':
      return { color: even(own()), thin: true };
    case 'stripes':
      return stripes(own());
    case 'leaves':
      return leaves(own(), seed);
    case 'brick':
      return brick([0.3, 0.115, 0.07], 0.5, seed);
    case 'white-brick':
      return brick([0.72, 0.71, 0.68], 0.12, seed);
    case 'metro-tiles':
      return tiles({
        width: 0.203,
        height: 0.103,
        joint: 0.003,
        jointColor: grout,
        staggered: true,
        unlike: 0.04,
        unit: even(own()),
        seed,
      });
    case 'oak-slats': {
      const { color: wood } = materialLook('oak', seed);
      const slats = gapped(0.045, { gap: 0.012, depth: 0.12 }, (row, inside, along, footprint, to) =>
        wood(along + 9 * lattice(row, 0, 0, seed), inside, footprint, to),
      );
      return { color: slats };
    }
    case 'boarding': {
      const paint = own();
      const painted = gapped(0.14, { gap: 0.005, depth: 0.45 }, (_row, _inside, _along, _footprint, to) =>
        to.set(paint),
      );
      return { color: (u, v, footprint, to) => painted(v, u, footprint, to) };
    }
    case 'plaster':
      return { color: mottled(own(), { clouds: 0.16, size: 0.05, grain: 0.08 }, seed) };
    case 'concrete':
      return { color: mottled([0.4, 0.39, 0.375], { clouds: 0.2, size: 0.008, grain: 0.1 }, seed) };
  }
}
