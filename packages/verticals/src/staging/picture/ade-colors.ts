/**
 * The colours of ADE20K's 150 classes that interiors need, as segmentation ControlNets were trained on them (scene parsing
 * benchmark of MIT CSAIL, `color150`), and which class a piece of the catalogue counts as.
 */
const colors = {
  wall: [120, 120, 120],
  floor: [80, 50, 50],
  ceiling: [120, 120, 80],
  bed: [204, 5, 255],
  cabinet: [224, 5, 255],
  table: [255, 6, 82],
  plant: [204, 255, 4],
  curtain: [255, 51, 7],
  chair: [204, 70, 3],
  painting: [255, 6, 51],
  sofa: [11, 102, 255],
  shelf: [255, 7, 71],
  mirror: [220, 220, 220],
  rug: [255, 9, 92],
  armchair: [8, 255, 214],
  desk: [10, 255, 71],
  wardrobe: [7, 255, 255],
  lamp: [224, 255, 8],
  box: [0, 255, 20],
  'chest of drawers': [6, 51, 255],
  bookcase: [0, 255, 245],
  'coffee table': [0, 255, 112],
  flower: [255, 0, 0],
  book: [255, 163, 0],
  bench: [194, 255, 0],
  palm: [0, 82, 255],
  computer: [0, 255, 173],
  'swivel chair': [10, 0, 255],
  towel: [255, 0, 102],
  light: [255, 173, 0],
  chandelier: [0, 31, 255],
  television: [0, 255, 194],
} as const;

export type AdeClass = keyof typeof colors;

/** The first rule whose word is in a piece's name says its class; what none names is a box. */
const rules: readonly (readonly [words: RegExp, as: AdeClass])[] = [
  [/coffee-table|nesting-tables|trunk/, 'coffee table'],
  [/sofa|loveseat|chaise/, 'sofa'],
  [/armchair|lounge|wing-chair|rattan|rocking|pouf|ottoman/, 'armchair'],
  [/task-chair/, 'swivel chair'],
  [/bed-rug|rug|mat|runner/, 'rug'],
  [/lamp/, 'lamp'],
  [/chair|stool|lounger/, 'chair'],
  [/bench/, 'bench'],
  [/nightstand|dresser|tallboy|changing/, 'chest of drawers'],
  [/\bbed|cot/, 'bed'],
  [/bookshelf/, 'bookcase'],
  [/desk/, 'desk'],
  [/table/, 'table'],
  [/media|sideboard|cabinet|storage/, 'cabinet'],
  [/shelf|ladder|trolley|stand/, 'shelf'],
  [/wardrobe/, 'wardrobe'],
  [/curtain/, 'curtain'],
  [/mirror/, 'mirror'],
  [/art|gallery|print/, 'painting'],
  [/palm/, 'palm'],
  [/vase|orchid|pampas|lavender/, 'flower'],
  [/fig|plant|monstera|olive|fern|cactus|herb/, 'plant'],
  [/pendant/, 'chandelier'],
  [/candle|lantern/, 'light'],
  [/book/, 'book'],
  [/monitor|laptop/, 'computer'],
  [/television/, 'television'],
  [/towel/, 'towel'],
];

export function adeClass(piece: string): AdeClass {
  return rules.find(([words]) => words.test(piece))?.[1] ?? 'box';
}

export function adeColor(name: AdeClass): readonly [number, number, number] {
  return colors[name];
}
