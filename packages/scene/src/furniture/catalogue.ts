import { armchair } from './pieces/armchair.ts';
import { bed, doubleBed, singleBed } from './pieces/bed.ts';
import { bench } from './pieces/bench.ts';
import { dresser } from './pieces/dresser.ts';
import { mediaConsole } from './pieces/media-console.ts';
import { nightstand } from './pieces/nightstand.ts';
import { chaise } from './pieces/chaise.ts';
import { coffeeTable, longCoffeeTable } from './pieces/coffee-table.ts';
import { consoleTable } from './pieces/console-table.ts';
import { floorLamp } from './pieces/floor-lamp.ts';
import { loungeChair } from './pieces/lounge-chair.ts';
import { fiddleFig } from './pieces/plants/fiddle-fig.ts';
import { palm } from './pieces/plants/palm.ts';
import { snakePlant } from './pieces/plants/snake-plant.ts';
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
import { roundMirror } from './pieces/round-mirror.ts';
import { tallArt } from './pieces/tall-art.ts';
import { wideArt } from './pieces/wide-art.ts';
import { wingChair } from './pieces/living/wing-chair.ts';
import { ottoman } from './pieces/living/ottoman.ts';
import { rattanChair } from './pieces/living/rattan-chair.ts';
import { ladderShelf } from './pieces/living/ladder-shelf.ts';
import { nestingTables } from './pieces/living/nesting-tables.ts';
import { trunk } from './pieces/living/trunk.ts';
import { tallboy } from './pieces/tallboy.ts';
import { wardrobe } from './pieces/wardrobe.ts';
import { diningTable } from './pieces/dining/dining-table.ts';
import { extendingTable } from './pieces/dining/extending-table.ts';
import { roundDiningTable } from './pieces/dining/round-dining-table.ts';
import { diningChair } from './pieces/dining/dining-chair.ts';
import { barStool } from './pieces/dining/bar-stool.ts';
import { counterStool } from './pieces/dining/counter-stool.ts';
import { diningBench } from './pieces/dining/dining-bench.ts';
import { barTrolley } from './pieces/dining/bar-trolley.ts';
import { displayCabinet } from './pieces/dining/display-cabinet.ts';
import { sideboard } from './pieces/dining/sideboard.ts';
import { pendant } from './pieces/lights/pendant.ts';
import { pendantRow } from './pieces/lights/pendant-row.ts';
import { candles } from './pieces/tabletop/candles.ts';
import { fruitBowl } from './pieces/tabletop/fruit-bowl.ts';
import { placeSetting } from './pieces/tabletop/place-setting.ts';
import { desk } from './pieces/work/desk.ts';
import { dressingTable } from './pieces/work/dressing-table.ts';
import { filingCabinet } from './pieces/work/filing-cabinet.ts';
import { taskChair } from './pieces/work/task-chair.ts';
import { deskLamp } from './pieces/work/desk-lamp.ts';
import { deskTidy } from './pieces/work/desk-tidy.ts';
import { laptop } from './pieces/work/laptop.ts';
import { monitor } from './pieces/work/monitor.ts';
import { pinboard } from './pieces/work/pinboard.ts';
import { houseBed } from './pieces/kids/house-bed.ts';
import { kidsStool } from './pieces/kids/kids-stool.ts';
import { kidsTable } from './pieces/kids/kids-table.ts';
import { toyStorage } from './pieces/kids/toy-storage.ts';
import { wigwam } from './pieces/kids/wigwam.ts';
import { teddyBear } from './pieces/kids/teddy-bear.ts';
import { toyBlocks } from './pieces/kids/toy-blocks.ts';
import { changingTable } from './pieces/kids/changing-table.ts';
import { cot } from './pieces/kids/cot.ts';
import { mobile } from './pieces/kids/mobile.ts';
import { rockingChair } from './pieces/kids/rocking-chair.ts';
import { bathMat } from './pieces/bath/bath-mat.ts';
import { bathStool } from './pieces/bath/bath-stool.ts';
import { bathTray } from './pieces/bath/bath-tray.ts';
import { laundryBasket } from './pieces/bath/laundry-basket.ts';
import { towelLadder } from './pieces/bath/towel-ladder.ts';
import { towelStack } from './pieces/bath/towel-stack.ts';
import { coatStand } from './pieces/entry/coat-stand.ts';
import { wallPegs } from './pieces/entry/wall-pegs.ts';
import { doormat } from './pieces/entry/doormat.ts';
import { hallTable } from './pieces/entry/hall-table.ts';
import { runner } from './pieces/entry/runner.ts';
import { shoeBench } from './pieces/entry/shoe-bench.ts';
import { umbrellaStand } from './pieces/entry/umbrella-stand.ts';
import { bistroChair } from './pieces/outdoor/bistro-chair.ts';
import { bistroTable } from './pieces/outdoor/bistro-table.ts';
import { outdoorChair } from './pieces/outdoor/outdoor-chair.ts';
import { outdoorSofa } from './pieces/outdoor/outdoor-sofa.ts';
import { sunLounger } from './pieces/outdoor/sun-lounger.ts';
import { lantern } from './pieces/outdoor/lantern.ts';
import { logBasket } from './pieces/outdoor/log-basket.ts';
import { outdoorRug } from './pieces/outdoor/outdoor-rug.ts';
import { planterBox } from './pieces/outdoor/planter-box.ts';
import { fern } from './pieces/plants/fern.ts';
import { monstera } from './pieces/plants/monstera.ts';
import { oliveTree } from './pieces/plants/olive-tree.ts';
import { rubberPlant } from './pieces/plants/rubber-plant.ts';
import { cactus } from './pieces/plants/cactus.ts';
import { hangingPlant } from './pieces/plants/hanging-plant.ts';
import { herbPots } from './pieces/plants/herb-pots.ts';
import { lavenderPot } from './pieces/plants/lavender-pot.ts';
import { orchid } from './pieces/plants/orchid.ts';
import { pampasVase } from './pieces/plants/pampas-vase.ts';
import { curtains } from './pieces/textiles/curtains.ts';
import { sheerCurtains } from './pieces/textiles/sheer-curtains.ts';
import { blanketLadder } from './pieces/textiles/blanket-ladder.ts';
import { archedMirror } from './pieces/wall/arched-mirror.ts';
import { bathMirror } from './pieces/wall/bath-mirror.ts';
import { floorMirror } from './pieces/wall/floor-mirror.ts';
import { sunburstMirror } from './pieces/wall/sunburst-mirror.ts';
import { gallery } from './pieces/wall/gallery.ts';
import { wallClock } from './pieces/wall/wall-clock.ts';
import { wallShelf } from './pieces/wall/wall-shelf.ts';
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
  'wing-chair': wingChair,
  'rattan-chair': rattanChair,
  ottoman,
  'nesting-tables': nestingTables,
  trunk,
  'ladder-shelf': ladderShelf,
  'single-bed': singleBed,
  wardrobe,
  tallboy,
  'dining-table': diningTable,
  'extending-table': extendingTable,
  'round-dining-table': roundDiningTable,
  'dining-chair': diningChair,
  'dining-bench': diningBench,
  'bar-stool': barStool,
  'counter-stool': counterStool,
  sideboard,
  'display-cabinet': displayCabinet,
  'bar-trolley': barTrolley,
  pendant,
  'pendant-row': pendantRow,
  'place-setting': placeSetting,
  'fruit-bowl': fruitBowl,
  candles,
  desk,
  'dressing-table': dressingTable,
  'filing-cabinet': filingCabinet,
  'task-chair': taskChair,
  monitor,
  laptop,
  'desk-lamp': deskLamp,
  'desk-tidy': deskTidy,
  pinboard,
  'house-bed': houseBed,
  'kids-table': kidsTable,
  'kids-stool': kidsStool,
  'toy-storage': toyStorage,
  wigwam,
  'teddy-bear': teddyBear,
  'toy-blocks': toyBlocks,
  cot,
  'changing-table': changingTable,
  'rocking-chair': rockingChair,
  mobile,
  'towel-stack': towelStack,
  'towel-ladder': towelLadder,
  'bath-stool': bathStool,
  'bath-tray': bathTray,
  'laundry-basket': laundryBasket,
  'bath-mat': bathMat,
  'coat-stand': coatStand,
  'wall-pegs': wallPegs,
  'hall-table': hallTable,
  'shoe-bench': shoeBench,
  'umbrella-stand': umbrellaStand,
  doormat,
  runner,
  'bistro-table': bistroTable,
  'bistro-chair': bistroChair,
  'outdoor-sofa': outdoorSofa,
  'outdoor-chair': outdoorChair,
  'sun-lounger': sunLounger,
  lantern,
  'planter-box': planterBox,
  'outdoor-rug': outdoorRug,
  'log-basket': logBasket,
  monstera,
  'rubber-plant': rubberPlant,
  'olive-tree': oliveTree,
  fern,
  cactus,
  'lavender-pot': lavenderPot,
  'herb-pots': herbPots,
  'pampas-vase': pampasVase,
  orchid,
  'hanging-plant': hangingPlant,
  curtains,
  'sheer-curtains': sheerCurtains,
  'blanket-ladder': blanketLadder,
  'arched-mirror': archedMirror,
  'sunburst-mirror': sunburstMirror,
  'bath-mirror': bathMirror,
  'floor-mirror': floorMirror,
  gallery,
  'wall-clock': wallClock,
  'wall-shelf': wallShelf,
} as const satisfies Record<string, Piece>;

export type PieceName = keyof typeof catalogue;
