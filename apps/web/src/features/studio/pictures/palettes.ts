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
  farmhouse: {
    wall: '#f1ece1',
    floor: '#b99468',
    rug: '#c9ad80',
    fabric: '#e6dfd0',
    fabricShade: '#d3c9b5',
    cushion: '#7d8b83',
    wood: '#8d6a48',
    metal: '#2f2e2c',
    art: ['#f6f1e6', '#7d8b83', '#a8572f'],
    legs: 8,
    softness: 14,
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
  industrial: {
    wall: '#a99e95',
    floor: '#6f6760',
    rug: '#8d8a86',
    fabric: '#a5683a',
    fabricShade: '#84512b',
    cushion: '#4b4a48',
    wood: '#7b5a3c',
    metal: '#2a2a2b',
    art: ['#d8d4cd', '#2a2a2b', '#a5683a'],
    legs: 12,
    softness: 6,
  },
  coastal: {
    wall: '#eef2f2',
    floor: '#dccfb8',
    rug: '#cfdde2',
    fabric: '#f4f2ec',
    fabricShade: '#dfdcd3',
    cushion: '#3f6a8a',
    wood: '#cdb893',
    metal: '#b98f5a',
    art: ['#ffffff', '#6f9cb5', '#e3d3b1'],
    legs: 7,
    softness: 14,
  },
  classic: {
    wall: '#e4ddd0',
    floor: '#7b4a2e',
    rug: '#7d2b2a',
    fabric: '#3a4f5c',
    fabricShade: '#2d3e49',
    cushion: '#a3342f',
    wood: '#5c2c1c',
    metal: '#b28b45',
    art: ['#cdbb93', '#5d4a2e', '#a3342f'],
    legs: 10,
    softness: 16,
  },
  japandi: {
    wall: '#e6dfd3',
    floor: '#c3a67f',
    rug: '#d8cdb9',
    fabric: '#cfc4b1',
    fabricShade: '#b9ad99',
    cushion: '#4a443d',
    wood: '#b98d5e',
    metal: '#f7f1e3',
    art: ['#f3ecdf', '#2c2926', '#8a7a66'],
    legs: 18,
    softness: 5,
  },
};
