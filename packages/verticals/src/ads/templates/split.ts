import type { ColorRole } from '../brand-kit.ts';
import { action, body, fine, headline, offer } from './items.ts';
import type { Arrangement, Layer, Place, Shape } from './template.ts';

export interface SplitLook {
  readonly ground: ColorRole;
  /** on which side the picture is where ads are wide; above or below where they are not */
  readonly image: 'first' | 'last';
  readonly align: 'start' | 'center';
  /** the picture's part of the ad where it is neither strip nor tower */
  readonly part: number;
  readonly button: ColorRole;
}

/** Picture and plain panel side by side (or one above the other): the words never touch the picture. */
export function split({ ground, image, align, part, button }: SplitLook): Record<Shape, Arrangement> {
  const first = image === 'first';
  const across = (p: number): Place => (first ? [0, 0, p, 1] : [1 - p, 0, p, 1]);
  const down = (p: number): Place => (first ? [0, 0, 1, p] : [0, 1 - p, 1, p]);
  const panel: Layer = { kind: 'fill', within: 'canvas', place: [0, 0, 1, 1], color: ground };
  const photo = (place: Place): Layer => ({ kind: 'image', within: 'bleed', place });
  const logo = (place: Place): Layer => ({
    kind: 'logo',
    place,
    align: align === 'center' ? 'center' : 'left',
  });
  const words = (place: Place, scale: number): Layer => ({
    kind: 'words',
    place,
    align,
    anchor: 'middle',
    items: [
      offer(0.06 * scale),
      headline(0.088 * scale),
      body(0.036 * scale),
      action(0.036 * scale, { pill: button }),
      fine(0.02 * scale),
    ],
  });
  /** one above the other, `p` of the safe height for the picture */
  const stacked = (p: number, scale: number): Arrangement => {
    const [top, bottom] = first ? [p + 0.04, 1] : [0, 1 - p - 0.04];
    return [
      panel,
      photo(down(p)),
      logo([0, top, 1, 0.07]),
      words([0, top + 0.09, 1, bottom - top - 0.09], scale),
    ];
  };
  const [left, right] = first ? [part + 0.03, 1] : [0, 1 - part - 0.03];
  return {
    strip: [
      panel,
      photo(first ? [0, 0, 0.22, 1] : [0.78, 0, 0.22, 1]),
      {
        kind: 'words',
        place: first ? [0.25, 0, 0.48, 1] : [0, 0, 0.48, 1],
        anchor: 'middle',
        items: [offer(0.2, { optional: true }), headline(0.34), body(0.16), fine(0.1)],
      },
      {
        kind: 'words',
        place: first ? [0.75, 0, 0.25, 1] : [0.5, 0, 0.24, 1],
        anchor: 'middle',
        align: 'end',
        items: [action(0.2, { pill: button })],
      },
    ],
    wide: [
      panel,
      photo(across(part)),
      logo([left, 0, right - left, 0.13]),
      words([left, 0.17, right - left, 0.83], 1.2),
    ],
    square: stacked(part - 0.06, 1),
    tall: stacked(part, 1.1),
    story: stacked(part, 1.15),
    tower: stacked(0.42, 1.5),
  };
}
