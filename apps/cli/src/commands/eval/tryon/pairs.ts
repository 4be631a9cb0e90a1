/**
 * The photographs of /shared/inputs that belong together, with what a person would say about them. Positions are fractions of the
 * photo's width and height. The astronaut is left out: she holds a helmet before a space suit.
 */
import type { TryonInput } from '@escena/verticals/tryon/contract';

type Person = TryonInput['person'];
type Garment = TryonInput['garments'][number];
type Stroke = NonNullable<NonNullable<Garment['select']>['strokes']>[number];

interface Click {
  readonly x: number;
  readonly y: number;
  readonly keep: boolean;
}

export interface PersonPhoto {
  readonly file: string;
  readonly person: Person;
  /** what they wear, white on a picture of /shared/inputs/masks, where a person drew it */
  readonly wornMask?: string;
  /** all of them: drawn over the person, and (keep false) beside */
  readonly whole: readonly Stroke[];
  /** garments that fit what they wear and how much of them is seen */
  readonly garments: readonly (keyof typeof garmentPhotos)[];
}

export interface GarmentPhoto {
  readonly file: string;
  readonly kind: Garment['kind'];
  readonly select?: Garment['select'];
}

const keep = (...points: readonly (readonly [number, number])[]): Click[] =>
  points.map(([x, y]) => ({ x, y, keep: true }));
const leave = (...points: readonly (readonly [number, number])[]): Click[] =>
  points.map(([x, y]) => ({ x, y, keep: false }));

const draw = (keep: boolean, ...lines: readonly (readonly (readonly [number, number])[])[]): Stroke[] =>
  lines.map((line) => ({ keep, radius: 0.008, points: line.map(([x, y]) => ({ x, y })) }));

export const garmentPhotos = {
  'yellow tee': { file: 'garm_01_yellow_tee.jpg', kind: 'top' },
  'striped sweater': { file: 'garm_02_striped_sweater.jpg', kind: 'top' },
  'blue shirt': { file: 'garm_03_blue_shirt.jpg', kind: 'top' },
  'red coat': {
    file: 'garm_04_red_coat.jpg',
    kind: 'outerwear',
    select: {
      clicks: [
        ...keep([0.06, 0.85], [0.945, 0.87], [0.5, 0.5], [0.2, 0.8], [0.85, 0.75]),
        ...leave([0.38, 0.89], [0.6, 0.875], [0.516, 0.112], [0.095, 0.22], [0.95, 0.43], [0.49, 0.96]),
        ...leave([0.04, 0.55], [0.72, 0.88]),
      ],
    },
  },
  'tank top': { file: 'garm_05_tank_top.jpg', kind: 'top' },
  'green tee': {
    file: 'garm_06_green_tee.jpg',
    kind: 'top',
    select: { clicks: [...keep([0.5, 0.6]), ...leave([0.517, 0.148])] },
  },
} as const satisfies Record<string, GarmentPhoto>;

export const personPhotos: readonly PersonPhoto[] = [
  {
    file: 'person_01_man_white_tee.jpg',
    person: {},
    wornMask: 'persons_person_01_man_white_tee__mask_upper.png',
    whole: [
      ...draw(
        true,
        [
          [0.5, 0.03],
          [0.5, 0.98],
        ],
        [
          [0.12, 0.3],
          [0.1, 0.6],
          [0.03, 0.95],
        ],
        [
          [0.88, 0.3],
          [0.9, 0.6],
          [0.95, 0.95],
        ],
        [
          [0.2, 0.18],
          [0.8, 0.2],
        ],
        [
          [0.3, 0.95],
          [0.75, 0.96],
        ],
      ),
      ...draw(
        false,
        [
          [0.02, 0.05],
          [0.04, 0.25],
        ],
        [
          [0.98, 0.05],
          [0.98, 0.22],
        ],
        [
          [0.235, 0.5],
          [0.235, 0.65],
        ],
      ),
    ],
    garments: ['yellow tee', 'striped sweater', 'blue shirt', 'red coat', 'tank top', 'green tee'],
  },
  {
    file: 'person_02_woman_pink_top.jpg',
    person: {
      worn: {
        strokes: [
          ...draw(
            true,
            [
              [0.1, 0.3],
              [0.3, 0.25],
              [0.8, 0.2],
              [0.93, 0.35],
            ],
            [
              [0.6, 0.2],
              [0.5, 0.68],
            ],
            [
              [0.27, 0.8],
              [0.3, 0.6],
            ],
            [
              [0.85, 0.6],
              [0.93, 0.76],
            ],
          ),
          ...draw(
            false,
            [
              [0.38, 0.8],
              [0.6, 0.85],
              [0.9, 0.9],
            ],
            [
              [0.45, 0.03],
              [0.75, 0.07],
            ],
            [
              [0.05, 0.2],
              [0.25, 0.1],
            ],
            [
              [0.12, 0.5],
              [0.15, 0.7],
            ],
            [
              [0.93, 0.5],
              [0.93, 0.62],
            ],
          ),
        ],
      },
    },
    whole: [
      ...draw(
        true,
        [
          [0.5, 0.03],
          [0.55, 0.98],
        ],
        [
          [0.1, 0.1],
          [0.1, 0.3],
          [0.15, 0.6],
          [0.08, 0.7],
        ],
        [
          [0.9, 0.2],
          [0.93, 0.6],
        ],
        [
          [0.35, 0.95],
          [0.95, 0.95],
        ],
      ),
      ...draw(
        false,
        [
          [0.05, 0.85],
          [0.2, 0.97],
        ],
        [
          [0.8, 0.02],
          [0.98, 0.1],
        ],
      ),
    ],
    garments: ['yellow tee', 'striped sweater', 'blue shirt', 'red coat', 'tank top', 'green tee'],
  },
  {
    file: 'person_03_woman_white_dress.jpg',
    person: { body: { leftHip: { x: 0.64, y: 0.56 }, rightHip: { x: 0.37, y: 0.56 } } },
    wornMask: 'persons_person_03_woman_white_dress__mask_dress.png',
    whole: [
      ...draw(
        true,
        [
          [0.5, 0.05],
          [0.5, 0.82],
        ],
        [
          [0.27, 0.1],
          [0.7, 0.1],
        ],
        [
          [0.25, 0.2],
          [0.2, 0.5],
          [0.2, 0.6],
        ],
        [
          [0.72, 0.2],
          [0.8, 0.5],
          [0.85, 0.65],
        ],
        [
          [0.4, 0.85],
          [0.4, 0.98],
        ],
        [
          [0.62, 0.85],
          [0.62, 0.98],
        ],
        [
          [0.35, 0.5],
          [0.25, 0.8],
        ],
        [
          [0.65, 0.5],
          [0.8, 0.8],
        ],
      ),
      ...draw(
        false,
        [
          [0.05, 0.1],
          [0.05, 0.95],
          [0.3, 0.97],
        ],
        [
          [0.95, 0.1],
          [0.95, 0.95],
          [0.78, 0.97],
        ],
      ),
    ],
    garments: ['red coat'],
  },
  {
    file: 'person_04_face_man.jpg',
    person: {
      worn: {
        clicks: [
          ...keep([0.5, 0.92], [0.15, 0.8], [0.85, 0.85]),
          ...leave([0.5, 0.4], [0.5, 0.68], [0.1, 0.3]),
        ],
      },
    },
    whole: [
      ...draw(
        true,
        [
          [0.5, 0.1],
          [0.5, 0.95],
        ],
        [
          [0.2, 0.75],
          [0.1, 0.95],
        ],
        [
          [0.8, 0.75],
          [0.9, 0.95],
        ],
      ),
      ...draw(
        false,
        [
          [0.08, 0.1],
          [0.08, 0.5],
        ],
        [
          [0.92, 0.1],
          [0.92, 0.5],
        ],
      ),
    ],
    garments: ['yellow tee', 'striped sweater', 'blue shirt', 'green tee'],
  },
  {
    file: 'person_05_face_man_glasses.jpg',
    person: {
      worn: {
        strokes: [
          ...draw(
            true,
            [
              [0.28, 0.62],
              [0.2, 0.9],
            ],
            [
              [0.75, 0.55],
              [0.9, 0.9],
            ],
            [
              [0.5, 0.72],
              [0.45, 0.95],
            ],
            [
              [0.42, 0.6],
              [0.6, 0.56],
            ],
          ),
          ...draw(
            false,
            [
              [0.5, 0.2],
              [0.5, 0.45],
            ],
            [
              [0.1, 0.1],
              [0.06, 0.75],
            ],
            [
              [0.9, 0.2],
              [0.92, 0.45],
            ],
          ),
        ],
      },
    },
    whole: [
      ...draw(
        true,
        [
          [0.5, 0.12],
          [0.5, 0.95],
        ],
        [
          [0.3, 0.6],
          [0.2, 0.9],
        ],
        [
          [0.75, 0.55],
          [0.9, 0.9],
        ],
        [
          [0.33, 0.27],
          [0.66, 0.3],
        ],
      ),
      ...draw(
        false,
        [
          [0.1, 0.1],
          [0.1, 0.5],
        ],
        [
          [0.9, 0.1],
          [0.92, 0.4],
        ],
      ),
    ],
    garments: ['striped sweater', 'blue shirt', 'red coat'],
  },
];
