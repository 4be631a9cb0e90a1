import type { ColorRole } from '../brand-kit.ts';
import { action, body, fine, headline, offer } from './items.ts';
import type { Arrangement, Layer, Place, Shape } from './template.ts';

export interface CardLook {
  readonly ground: ColorRole;
  readonly opacity: number;
  readonly radius: number;
  readonly align: 'start' | 'center';
  /** logo in the card (brands with a quiet mark) or on the picture */
  readonly logo: 'card' | 'picture';
}

/** The picture everywhere, the words on a card that lies on it. */
export function card({ ground, opacity, radius, align, logo }: CardLook): Record<Shape, Arrangement> {
  const photo = (focus: readonly [number, number]): Layer => ({
    kind: 'image',
    within: 'canvas',
    place: [0, 0, 1, 1],
    focus,
  });
  const on = (place: Place, padding: number, scale: number): Arrangement => {
    const [left, top, width, height] = place;
    const [x, y] = [padding * width, padding * height];
    const inCard = logo === 'card' ? 0.2 * height : 0;
    return [
      photo(width < 1 ? [(1 + width) / 2, 0.5] : [0.5, top / 2]),
      { kind: 'fill', within: 'safe', place, color: ground, opacity, radius },
      {
        kind: 'logo',
        align: align === 'center' ? 'center' : 'left',
        place: logo === 'card' ? [left + x, top + y, width - 2 * x, inCard - y] : [0, 0, 0.34, 0.07],
      },
      {
        kind: 'words',
        align,
        anchor: 'middle',
        place: [left + x, top + y + inCard, width - 2 * x, height - 2 * y - inCard],
        items: [
          offer(0.06 * scale),
          headline(0.078 * scale),
          body(0.036 * scale),
          action(0.034 * scale),
          fine(0.02 * scale),
        ],
      },
    ];
  };
  return {
    strip: [
      { kind: 'image', within: 'canvas', place: [0, 0, 0.22, 1] },
      {
        kind: 'fill',
        within: 'canvas',
        place: [0.22, 0, 0.78, 1],
        color: ground,
        opacity: Math.max(opacity, 0.94),
      },
      {
        kind: 'words',
        place: [0.24, 0, 0.48, 1],
        anchor: 'middle',
        items: [offer(0.2, { optional: true }), headline(0.34), body(0.16), fine(0.1)],
      },
      { kind: 'words', place: [0.74, 0, 0.26, 1], anchor: 'middle', align: 'end', items: [action(0.2)] },
    ],
    wide: on([0, 0.1, 0.52, 0.8], 0.09, 1.1),
    square: on([0, 0.5, 1, 0.5], 0.07, 1),
    tall: on([0, 0.56, 1, 0.44], 0.07, 1),
    story: on([0, 0.54, 1, 0.46], 0.07, 1),
    tower: on([0, 0.5, 1, 0.5], 0.07, 1.4),
  };
}
