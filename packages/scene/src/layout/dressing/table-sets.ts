/** What lies on tops: small things by what carries them, placed as a stylist would, in threes and off the middle. */
import type { PieceName } from '../../furniture/catalogue.ts';

/** Small things on one top: where from its middle as shares of its half width and depth, and their turn (absent: by luck). */
export type TableSet = readonly {
  readonly piece: PieceName;
  readonly x: number;
  readonly z: number;
  readonly turn?: number;
}[];

type Sets = readonly [TableSet, ...TableSet[]];

const lamp: TableSet = [{ piece: 'table-lamp', x: 0, z: 0, turn: 0 }];

export const tableSets: Partial<Record<PieceName, Sets>> = {
  'coffee-table': [
    [
      { piece: 'book-stack', x: -0.42, z: 0.15 },
      { piece: 'tray', x: 0.46, z: -0.2 },
    ],
    [
      { piece: 'vase', x: 0.4, z: -0.25 },
      { piece: 'book-stack', x: -0.46, z: 0.2 },
    ],
    [
      { piece: 'orchid', x: 0.3, z: -0.25 },
      { piece: 'candles', x: -0.32, z: 0.15 },
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
    [
      { piece: 'candles', x: 0.45, z: 0.1 },
      { piece: 'book-stack', x: -0.3, z: -0.1 },
    ],
  ],
  'nesting-tables': [[{ piece: 'vase', x: -0.34, z: -0.03 }], [{ piece: 'book-stack', x: -0.34, z: -0.03 }]],
  trunk: [
    [
      { piece: 'tray', x: 0.42, z: 0 },
      { piece: 'book-stack', x: -0.42, z: 0.05 },
    ],
  ],
  ottoman: [[{ piece: 'tray', x: 0.15, z: 0, turn: 0 }]],
  'side-table': [lamp, [{ piece: 'vase', x: 0, z: 0 }], [{ piece: 'candles', x: 0, z: 0 }]],
  nightstand: [[{ piece: 'table-lamp', x: 0, z: -0.1, turn: 0 }]],
  'media-console': [
    [
      { piece: 'vase', x: -0.66, z: 0 },
      { piece: 'book-stack', x: 0.5, z: 0.05 },
    ],
  ],
  dresser: [
    [
      { piece: 'vase', x: -0.62, z: 0 },
      { piece: 'book-stack', x: 0.5, z: 0.05 },
    ],
    [
      { piece: 'table-lamp', x: 0.66, z: 0, turn: 0 },
      { piece: 'tray', x: -0.5, z: 0.05 },
    ],
    [
      { piece: 'orchid', x: -0.6, z: 0 },
      { piece: 'candles', x: 0.55, z: 0.05 },
    ],
  ],
  tallboy: [[{ piece: 'vase', x: 0.1, z: 0 }], [{ piece: 'orchid', x: -0.2, z: 0 }]],
  'console-table': [
    [
      { piece: 'table-lamp', x: 0.66, z: 0, turn: 0 },
      { piece: 'vase', x: -0.6, z: 0 },
    ],
    [
      { piece: 'table-lamp', x: -0.66, z: 0, turn: 0 },
      { piece: 'orchid', x: 0.6, z: 0 },
    ],
  ],
  'hall-table': [
    [
      { piece: 'table-lamp', x: 0.62, z: 0, turn: 0 },
      { piece: 'tray', x: -0.45, z: 0, turn: 0 },
    ],
    [{ piece: 'vase', x: -0.5, z: 0 }],
  ],
  sideboard: [
    [
      { piece: 'table-lamp', x: 0.76, z: 0, turn: 0 },
      { piece: 'vase', x: -0.66, z: 0 },
      { piece: 'book-stack', x: -0.2, z: 0.1 },
    ],
    [
      { piece: 'pampas-vase', x: -0.7, z: 0 },
      { piece: 'candles', x: 0.3, z: 0.1 },
      { piece: 'tray', x: 0.68, z: 0 },
    ],
  ],
  'dining-table': [
    [...settings([-0.467, 0.467], 0.556), { piece: 'fruit-bowl', x: 0, z: 0 }],
    [
      { piece: 'vase', x: 0, z: 0 },
      { piece: 'candles', x: 0.42, z: 0.05 },
    ],
  ],
  'extending-table': [
    [
      ...settings([-0.6, 0, 0.6], 0.6),
      { piece: 'candles', x: -0.3, z: 0 },
      { piece: 'candles', x: 0.3, z: 0 },
    ],
    [
      { piece: 'vase', x: -0.08, z: 0 },
      { piece: 'fruit-bowl', x: 0.36, z: 0.05 },
    ],
  ],
  'round-dining-table': [
    [...settings([0], 0.56), { piece: 'orchid', x: 0, z: 0 }],
    [{ piece: 'fruit-bowl', x: 0, z: 0 }],
    [{ piece: 'vase', x: 0, z: 0 }],
  ],
  'bistro-table': [[{ piece: 'candles', x: 0, z: 0 }], [{ piece: 'fruit-bowl', x: 0, z: 0 }]],
  desk: [
    [
      { piece: 'laptop', x: 0, z: 0.1, turn: 0 },
      { piece: 'desk-lamp', x: -0.68, z: -0.4, turn: 0 },
      { piece: 'desk-tidy', x: 0.66, z: -0.45, turn: 0 },
    ],
    [
      { piece: 'monitor', x: 0, z: -0.25, turn: 0 },
      { piece: 'desk-tidy', x: 0.72, z: -0.4, turn: 0 },
      { piece: 'orchid', x: -0.74, z: -0.3 },
    ],
  ],
  'dressing-table': [
    [
      { piece: 'orchid', x: -0.64, z: -0.1 },
      { piece: 'tray', x: 0.6, z: 0 },
    ],
  ],
  'filing-cabinet': [[{ piece: 'orchid', x: 0, z: 0 }], [{ piece: 'book-stack', x: 0, z: 0 }]],
  'kids-table': [[{ piece: 'toy-blocks', x: 0, z: 0 }]],
  'toy-storage': [
    [
      { piece: 'teddy-bear', x: -0.57, z: 0, turn: 0 },
      { piece: 'toy-blocks', x: 0.45, z: 0 },
    ],
  ],
  'bath-stool': [[{ piece: 'towel-stack', x: 0, z: 0, turn: 0 }]],
};

/** A console before a sofa carries the television and nothing beside it. */
export const television: TableSet = [{ piece: 'television', x: 0, z: 0, turn: 0 }];

/** Place settings on both long sides of a table, each turned to its chair. */
function settings(across: readonly number[], along: number): TableSet {
  return across.flatMap((x) => [
    { piece: 'place-setting', x, z: along, turn: 0 } as const,
    { piece: 'place-setting', x, z: -along, turn: Math.PI } as const,
  ]);
}
