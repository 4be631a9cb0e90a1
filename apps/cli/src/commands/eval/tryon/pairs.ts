/**
 * The photographs of /shared/inputs that belong together. Of a person the tool is told nothing; what they wear is marked here for whoever
 * measures. Positions are fractions of the photo's width and height. The astronaut is left out: she holds a helmet before a space suit.
 */
import type { TryonInput } from '@escena/verticals/tryon/contract';

type Garment = TryonInput['garments'][number];
type Marks = NonNullable<Garment['select']>;
type Stroke = NonNullable<Marks['strokes']>[number];

interface Click {
  readonly x: number;
  readonly y: number;
  readonly keep: boolean;
}

export interface PersonPhoto {
  readonly file: string;
  /** what they wear: marked, or white on a picture of /shared/inputs/masks, where a person drew it */
  readonly worn: Marks | string;
  /** all of them: drawn over the person, and (keep false) beside */
  readonly whole: readonly Stroke[];
  /** garments that fit what they wear and how much of them is seen */
  readonly garments: readonly (keyof typeof garmentPhotos)[];
}

export interface GarmentPhoto {
  readonly file: string;
  readonly kind: Garment['kind'];
  /** where the cut-out alone would take more or less than it */
  readonly select?: Marks;
}

const keep = (...points: readonly (readonly [number, number])[]): Click[] =>
  points.map(([x, y]) => ({ x, y, keep: true }));
const leave = (...points: readonly (readonly [number, number])[]): Click[] =>
  points.map(([x, y]) => ({ x, y, keep: false }));

/** @param lines x, y, x, y … in hundredths of the photo's sides */
const draw = (keep: boolean, ...lines: readonly (readonly number[])[]): Stroke[] =>
  lines.map((line) => ({
    keep,
    radius: 0.008,
    points: line.flatMap((x, i) => (i % 2 === 0 ? [{ x: x / 100, y: (line[i + 1] ?? 0) / 100 }] : [])),
  }));

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
  'green tee': { file: 'garm_06_green_tee.jpg', kind: 'top' },
} as const satisfies Record<string, GarmentPhoto>;

export const personPhotos: readonly PersonPhoto[] = [
  {
    file: 'person_01_man_white_tee.jpg',
    worn: 'persons_person_01_man_white_tee__mask_upper.png',
    whole: [
      ...draw(
        true,
        [50, 3, 50, 98],
        [12, 30, 10, 60, 3, 95],
        [88, 30, 90, 60, 95, 95],
        [20, 18, 80, 20],
        [30, 95, 75, 96],
      ),
      ...draw(false, [2, 5, 4, 25], [98, 5, 98, 22], [23.5, 50, 23.5, 65]),
    ],
    garments: ['yellow tee', 'striped sweater', 'blue shirt', 'red coat', 'tank top', 'green tee'],
  },
  {
    file: 'person_02_woman_pink_top.jpg',
    worn: {
      strokes: [
        ...draw(true, [10, 30, 30, 25, 80, 20, 93, 35], [60, 20, 50, 68], [27, 80, 30, 60], [85, 60, 93, 76]),
        ...draw(
          false,
          [38, 80, 60, 85, 90, 90],
          [45, 3, 75, 7],
          [5, 20, 25, 10],
          [12, 50, 15, 70],
          [93, 50, 93, 62],
        ),
      ],
    },
    whole: [
      ...draw(true, [50, 3, 55, 98], [10, 10, 10, 30, 15, 60, 8, 70], [90, 20, 93, 60], [35, 95, 95, 95]),
      ...draw(false, [5, 85, 20, 97], [80, 2, 98, 10]),
    ],
    garments: ['yellow tee', 'striped sweater', 'blue shirt', 'red coat', 'tank top', 'green tee'],
  },
  {
    file: 'person_03_woman_white_dress.jpg',
    worn: 'persons_person_03_woman_white_dress__mask_dress.png',
    whole: [
      ...draw(
        true,
        [50, 5, 50, 82],
        [27, 10, 70, 10],
        [25, 20, 20, 50, 20, 60],
        [72, 20, 80, 50, 85, 65],
        [40, 85, 40, 98],
        [62, 85, 62, 98],
        [35, 50, 25, 80],
        [65, 50, 80, 80],
      ),
      ...draw(false, [5, 10, 5, 95, 30, 97], [95, 10, 95, 95, 78, 97]),
    ],
    garments: ['red coat'],
  },
  {
    file: 'person_04_face_man.jpg',
    worn: {
      clicks: [
        ...keep([0.5, 0.92], [0.15, 0.8], [0.85, 0.85]),
        ...leave([0.5, 0.4], [0.5, 0.68], [0.1, 0.3]),
      ],
    },
    whole: [
      ...draw(true, [50, 10, 50, 95], [20, 75, 10, 95], [80, 75, 90, 95]),
      ...draw(false, [8, 10, 8, 50], [92, 10, 92, 50]),
    ],
    garments: ['yellow tee', 'striped sweater', 'blue shirt', 'green tee'],
  },
  {
    file: 'person_05_face_man_glasses.jpg',
    worn: {
      strokes: [
        ...draw(true, [28, 62, 20, 90], [75, 55, 90, 90], [50, 72, 45, 95], [42, 60, 60, 56]),
        ...draw(false, [50, 20, 50, 45], [10, 10, 6, 75], [90, 20, 92, 45]),
      ],
    },
    whole: [
      ...draw(true, [50, 12, 50, 95], [30, 60, 20, 90], [75, 55, 90, 90], [33, 27, 66, 30]),
      ...draw(false, [10, 10, 10, 50], [90, 10, 92, 40]),
    ],
    garments: ['striped sweater', 'blue shirt', 'red coat'],
  },
];
