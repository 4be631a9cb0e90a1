import type { ColorRole } from '../brand-kit.ts';
import { action, body, fine, headline, offer } from './items.ts';
import type { Arrangement, Layer, Place, Shape, WordsItem } from './template.ts';

export interface PosterLook {
  readonly ground: ColorRole;
  /** what stands largest */
  readonly lead: 'headline' | 'offer';
  readonly button: ColorRole;
  readonly uppercase?: boolean;
  /** the picture's corners */
  readonly radius: number;
}

/** A plain ground with air around everything: large words, and the picture as one thing among others. */
export function poster({ ground, lead, button, uppercase, radius }: PosterLook): Record<Shape, Arrangement> {
  const panel: Layer = { kind: 'fill', within: 'canvas', place: [0, 0, 1, 1], color: ground };
  const photo = (place: Place): Layer => ({ kind: 'image', within: 'safe', place, radius });
  const items = (scale: number): WordsItem[] => {
    const large = 0.12 * scale;
    const small = 0.055 * scale;
    return [
      lead === 'offer' ? offer(1.4 * large, { uppercase }) : headline(large, { uppercase }),
      lead === 'offer' ? headline(small) : offer(small),
      body(0.036 * scale),
    ];
  };
  const below = (scale: number): WordsItem[] => [action(0.036 * scale, { pill: button }), fine(0.02 * scale)];
  const upright = (words: number, image: number, scale: number): Arrangement => [
    panel,
    { kind: 'logo', place: [0, 0, 1, 0.06], align: 'center' },
    {
      kind: 'words',
      place: [0, 0.08, 1, words - 0.08],
      anchor: 'middle',
      align: 'center',
      items: items(scale),
    },
    photo([0, words + 0.02, 1, image]),
    {
      kind: 'words',
      place: [0, words + image + 0.03, 1, 0.97 - words - image],
      anchor: 'middle',
      align: 'center',
      items: below(scale),
    },
  ];
  const beside = (words: number, scale: number): Arrangement => [
    panel,
    { kind: 'logo', place: [0, 0, words - 0.04, 0.1], align: 'left' },
    { kind: 'words', place: [0, 0.15, words, 0.6], anchor: 'middle', items: items(scale) },
    { kind: 'words', place: [0, 0.78, words, 0.22], anchor: 'bottom', items: below(scale) },
    photo([words + 0.04, 0, 0.96 - words, 1]),
  ];
  return {
    strip: [
      panel,
      photo([0.86, 0, 0.14, 1]),
      {
        kind: 'words',
        place: [0, 0, 0.56, 1],
        anchor: 'middle',
        items: [
          lead === 'offer' ? offer(0.4, { uppercase }) : headline(0.36, { uppercase }),
          lead === 'offer' ? headline(0.2) : offer(0.2, { optional: true }),
          fine(0.1),
        ],
      },
      {
        kind: 'words',
        place: [0.58, 0, 0.26, 1],
        anchor: 'middle',
        align: 'end',
        items: [action(0.2, { pill: button })],
      },
    ],
    wide: beside(0.54, 1.15),
    square: beside(0.52, 0.95),
    tall: upright(0.42, 0.44, 1),
    story: upright(0.42, 0.44, 1.1),
    tower: upright(0.45, 0.3, 1.4),
  };
}
