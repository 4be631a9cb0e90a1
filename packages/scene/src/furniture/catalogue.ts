import { armchair } from './pieces/armchair.ts';
import { bed, doubleBed } from './pieces/bed.ts';
import { bench } from './pieces/bench.ts';
import { dresser, mediaConsole, nightstand } from './pieces/cabinets.ts';
import { chaise } from './pieces/chaise.ts';
import { coffeeTable, longCoffeeTable } from './pieces/coffee-table.ts';
import { consoleTable } from './pieces/console-table.ts';
import { floorLamp } from './pieces/floor-lamp.ts';
import { loungeChair } from './pieces/lounge-chair.ts';
import { fiddleFig, palm, snakePlant } from './pieces/plants.ts';
import { pouf } from './pieces/pouf.ts';
import { bedRug, roundRug, rug, smallRug } from './pieces/rug.ts';
import { sideTable } from './pieces/side-table.ts';
import { loveseat, sofa } from './pieces/sofa.ts';
import { basket } from './pieces/basket.ts';
import { bookStack } from './pieces/books.ts';
import { bookshelf } from './pieces/bookshelf.ts';
import { tableLamp } from './pieces/table-lamp.ts';
import { television } from './pieces/television.ts';
import { tray } from './pieces/tray.ts';
import { floorVase, vase } from './pieces/vase.ts';
import { roundMirror, tallArt, wideArt } from './pieces/wall-pieces.ts';
import type { Piece } from './piece.ts';

/** Every piece that a layout may use, by name. */
export const catalogue = {
  sofa,
  loveseat,
  chaise,
  armchair,
  'lounge-chair': loungeChair,
  pouf,
  bench,
  'coffee-table': coffeeTable,
  'long-coffee-table': longCoffeeTable,
  'side-table': sideTable,
  'console-table': consoleTable,
  'media-console': mediaConsole,
  bed,
  'double-bed': doubleBed,
  nightstand,
  dresser,
  'floor-lamp': floorLamp,
  rug,
  'small-rug': smallRug,
  'bed-rug': bedRug,
  'round-rug': roundRug,
  'fiddle-fig': fiddleFig,
  palm,
  'snake-plant': snakePlant,
  basket,
  bookshelf,
  television,
  'table-lamp': tableLamp,
  vase,
  'floor-vase': floorVase,
  'book-stack': bookStack,
  tray,
  'wide-art': wideArt,
  'tall-art': tallArt,
  'round-mirror': roundMirror,
} as const satisfies Record<string, Piece>;

export type PieceName = keyof typeof catalogue;
