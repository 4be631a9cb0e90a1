import type { Style } from '@escena/verticals/staging/options';

/** The colours and lines that make a style recognisable in a thumbnail. */
export interface Palette {
  readonly wall: string;
  readonly floor: string;
  readonly rug: string;
  readonly fabric: string;
  readonly fabricShade: string;
  readonly cushion: string;
  readonly wood: string;
  readonly metal: string;
  readonly art: readonly [string, string, string];
  /** px above the floor on which seats and beds stand */
  readonly legs: number;
  /** px of rounding of upholstery */
  readonly softness: number;
}

export const palettes: Record<Style, Palette> = {
  scandinavian: {
    wall: '#efebe4',
    floor: '#dcc7a6',
    rug: '#f6f2ea',
    fabric: '#c4cac7',
    fabricShade: '#aab2ae',
    cushion: '#d9a58a',
    wood: '#c79f6b',
    metal: '#fbfaf7',
    art: ['#ffffff', '#93a79a', '#d9a58a'],
    legs: 16,
    softness: 12,
  },
  modern: {
    wall: '#d8d5d0',
    floor: '#8f877d',
    rug: '#bdb7ae',
    fabric: '#44474c',
    fabricShade: '#33363a',
    cushion: '#b9533b',
    wood: '#2b2a29',
    metal: '#232323',
    art: ['#f3f1ed', '#232323', '#b9533b'],
    legs: 5,
    softness: 4,
  },
  'mid-century': {
    wall: '#eadfc9',
    floor: '#a3744b',
    rug: '#d8b98a',
    fabric: '#2f6d69',
    fabricShade: '#245552',
    cushion: '#d99a2b',
    wood: '#74462a',
    metal: '#c29a4b',
    art: ['#f7efe0', '#d99a2b', '#b5502f'],
    legs: 22,
    softness: 8,
  },
};
