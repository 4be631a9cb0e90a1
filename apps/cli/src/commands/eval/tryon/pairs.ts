/**
 * The photographs of /shared/inputs that belong together, with what a person would say about them. Positions are fractions of the
 * photo's width and height. The astronaut is left out: she holds a helmet before a space suit.
 */
import type { TryonInput } from '@escena/verticals/tryon/contract';

type Person = TryonInput['person'];
type Garment = TryonInput['garments'][number];
interface Click {
  readonly x: number;
  readonly y: number;
  readonly keep: boolean;
}

export interface PersonPhoto {
  readonly file: string;
  readonly person: Person;
  /** all of them: on the person, and (keep false) not */
  readonly whole: readonly Click[];
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
    person: {
      worn: {
        clicks: [
          ...keep(
            [0.5, 0.45],
            [0.12, 0.33],
            [0.88, 0.33],
            [0.3, 0.85],
            [0.75, 0.76],
            [0.81, 0.87],
            [0.55, 0.93],
          ),
          ...leave([0.08, 0.2], [0.5, 0.98], [0.12, 0.6], [0.9, 0.6], [0.5, 0.03]),
        ],
      },
    },
    whole: [
      ...keep([0.5, 0.45], [0.12, 0.6], [0.9, 0.6], [0.5, 0.98], [0.5, 0.03]),
      ...leave([0.02, 0.3], [0.98, 0.25], [0.05, 0.1]),
    ],
    garments: ['yellow tee', 'striped sweater', 'blue shirt', 'red coat', 'tank top', 'green tee'],
  },
  {
    file: 'person_02_woman_pink_top.jpg',
    person: {
      worn: {
        clicks: [
          ...keep([0.6, 0.45], [0.1, 0.33], [0.92, 0.35], [0.3, 0.85], [0.93, 0.75]),
          ...leave([0.6, 0.85], [0.45, 0.03], [0.12, 0.6], [0.1, 0.15], [0.93, 0.55]),
        ],
      },
    },
    whole: [
      ...keep([0.6, 0.45], [0.6, 0.85], [0.45, 0.03], [0.12, 0.6], [0.1, 0.15], [0.93, 0.55]),
      ...leave([0.1, 0.95], [0.97, 0.05], [0.12, 0.85]),
    ],
    garments: ['yellow tee', 'striped sweater', 'blue shirt', 'red coat', 'tank top', 'green tee'],
  },
  {
    file: 'person_03_woman_white_dress.jpg',
    person: {
      body: { leftHip: { x: 0.64, y: 0.56 }, rightHip: { x: 0.37, y: 0.56 } },
      worn: {
        clicks: [
          ...keep([0.5, 0.2], [0.25, 0.25], [0.75, 0.25], [0.5, 0.43], [0.4, 0.7], [0.6, 0.75]),
          ...leave([0.5, 0.06], [0.2, 0.45], [0.8, 0.5], [0.4, 0.95], [0.6, 0.95]),
        ],
      },
    },
    whole: [
      ...keep([0.5, 0.3], [0.5, 0.06], [0.2, 0.45], [0.8, 0.5], [0.4, 0.95], [0.6, 0.95]),
      ...leave([0.05, 0.3], [0.9, 0.2], [0.1, 0.9]),
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
    whole: [...keep([0.5, 0.92], [0.5, 0.4], [0.5, 0.68], [0.5, 0.1]), ...leave([0.1, 0.3], [0.9, 0.2])],
    garments: ['yellow tee', 'striped sweater', 'blue shirt', 'green tee'],
  },
  {
    file: 'person_05_face_man_glasses.jpg',
    person: {
      worn: {
        clicks: [
          ...keep([0.3, 0.85], [0.85, 0.85], [0.5, 0.75]),
          ...leave([0.5, 0.4], [0.1, 0.2], [0.05, 0.7]),
        ],
      },
    },
    whole: [
      ...keep([0.3, 0.85], [0.85, 0.85], [0.5, 0.4], [0.5, 0.12]),
      ...leave([0.1, 0.2], [0.9, 0.3], [0.05, 0.7]),
    ],
    garments: ['striped sweater', 'blue shirt', 'red coat'],
  },
];
