import { catalogue, type PieceName } from '../furniture/catalogue.ts';
import type { Piece } from '../furniture/piece.ts';
import { between, type Random } from '../furniture/random.ts';
import type { Wall } from '../room/room.ts';
import { inward } from './anchor-poses.ts';
import { place, type Placed } from './arrangement.ts';
import { toWorld } from './footprint.ts';
import { mayHide, type Site } from './judge.ts';
import { sight } from './view.ts';
import { blocksWindow } from './blocks-window.ts';

/** What lies on a table: the piece, and where from the table's centre as shares of its half width and depth. */
type Set = readonly { readonly piece: PieceName; readonly x: number; readonly z: number }[];

const sets: Partial<Record<PieceName, readonly [Set, ...Set[]]>> = {
  'coffee-table': [
    [
      { piece: 'book-stack', x: -0.3, z: 0.12 },
      { piece: 'tray', x: 0.4, z: -0.15 },
    ],
    [
      { piece: 'vase', x: 0.28, z: -0.2 },
      { piece: 'book-stack', x: -0.32, z: 0.2 },
    ],
  ],
  'long-coffee-table': [
    [
      { piece: 'book-stack', x: -0.5, z: 0.05 },
      { piece: 'tray', x: 0.45, z: 0 },
    ],
    [
      { piece: 'vase', x: 0.5, z: -0.1 },
      { piece: 'book-stack', x: -0.35, z: 0.1 },
    ],
  ],
  'side-table': [[{ piece: 'table-lamp', x: 0, z: 0 }], [{ piece: 'vase', x: 0, z: 0 }]],
  nightstand: [[{ piece: 'table-lamp', x: 0, z: -0.1 }]],
  'media-console': [[{ piece: 'television', x: 0, z: 0 }]],
  dresser: [
    [
      { piece: 'vase', x: -0.62, z: 0 },
      { piece: 'book-stack', x: 0.5, z: 0.05 },
    ],
    [
      { piece: 'table-lamp', x: 0.66, z: 0 },
      { piece: 'tray', x: -0.5, z: 0.05 },
    ],
  ],
  'console-table': [
    [
      { piece: 'table-lamp', x: 0.66, z: 0 },
      { piece: 'vase', x: -0.6, z: 0 },
    ],
  ],
};

/** The small things on top of what stands; twins (nightstands) get the same set. */
export function dressTops(site: Site, placed: readonly Placed[], random: Random): Placed[] {
  const luck = random();
  return placed.flatMap((support) => {
    const choices = sets[support.piece];
    const piece: Piece = catalogue[support.piece];
    const y = piece.top?.(site.style);
    if (!choices || y === undefined) return [];
    const set = choices[Math.floor(luck * choices.length)] ?? choices[0];
    return set.map(({ piece: small, x: across, z: along }) => {
      const at = [(across * support.size.width) / 2, (along * support.size.depth) / 2] as const;
      const [x, z] = toWorld(support, at);
      const turn = small === 'television' || small === 'table-lamp' ? 0 : between(random, -0.3, 0.3);
      return place(small, { x, y, z, rotation: support.rotation + turn }, site.style);
    });
  });
}

/** Metres between a piece's top and what hangs above it. */
const hangGap = 0.2;
/** Eye height: pictures hang with their middle here where what stands below allows. */
const eyeHeight = 1.5;
/** Walls less sure than this carry nothing. */
const hangableWall = 0.6;

/** A picture, a pair, or a mirror on the wall behind a piece; nothing before windows, off the picture or off the wall. */
export function dressWall(
  site: Site,
  behind: { placed: Placed; wall: Wall },
  options: { mirror: boolean; random: Random },
): Placed[] {
  const { placed: below, wall } = behind;
  if (wall.confidence < hangableWall) return [];
  const pair = options.random() < 0.45;
  const piece: PieceName = options.mirror ? 'round-mirror' : pair ? 'tall-art' : 'wide-art';
  const offsets = piece === 'tall-art' ? [-0.31, 0.31] : [0];
  const [nx, nz] = inward(wall);
  const height = catalogue[piece].size(site.style).height;
  const y = Math.max(eyeHeight, below.size.height + hangGap + height / 2);
  if (y + height / 2 > site.room.ceilingHeight - 0.15) return [];
  const out = distanceToLine(wall, below) - 0.003;
  const hung = offsets.map((offset) => {
    const [x, z] = toWorld(below, [offset, 0]);
    return place(piece, { x: x - nx * out, y, z: z - nz * out, rotation: below.rotation }, site.style);
  });
  return hung.every((item) => hangs(site, item)) ? hung : [];
}

function hangs(site: Site, item: Placed): boolean {
  const seen = sight(site.room.camera, { ...item, y: item.y - item.size.height / 2 }, item.size);
  if (!seen || seen.inFrame <= 0.9 || blocksWindow(site.room, item)) return false;
  return site.things(seen) <= mayHide(item);
}

function distanceToLine(wall: Wall, { x, z }: { x: number; z: number }): number {
  const [nx, nz] = inward(wall);
  return (x - wall.a[0]) * nx + (z - wall.a[1]) * nz;
}
