import type { ColorRole } from '../brand-kit.ts';
import { action, body, fine, headline, offer } from './items.ts';
import type { Arrangement, FillLayer, Layer, Shape, WordsLayer } from './template.ts';

export interface OverlayLook {
  readonly shade: ColorRole;
  /** of the shade where it is full, 0…1 */
  readonly opacity: number;
  readonly align: 'start' | 'center';
  /** where the words stand; the shade is full there */
  readonly anchor: 'top' | 'bottom';
  /** headline, part of the short side */
  readonly size: number;
}

/** The picture everywhere, the words on it, over a shade that fades out. */
export function overlay({ shade, opacity, align, anchor, size }: OverlayLook): Record<Shape, Arrangement> {
  const foot = anchor === 'bottom';
  const photo: Layer = {
    kind: 'image',
    place: [0, 0, 1, 1],
    within: 'canvas',
    focus: [0.5, foot ? 0.35 : 0.65],
  };
  const fade = (part: number): FillLayer => ({
    kind: 'fill',
    within: 'bleed',
    color: shade,
    opacity,
    place: foot ? [0, 1 - part, 1, part] : [0, 0, 1, part],
    fadeFrom: anchor,
  });
  const words = (from: number, scale: number): WordsLayer => ({
    kind: 'words',
    place: foot ? [0, from, 1, 1 - from] : [0, 0, 1, 1 - from],
    anchor,
    align,
    items: [
      offer(0.09 * scale),
      headline(size * scale),
      body(0.036 * scale),
      action(0.036 * scale),
      fine(0.02 * scale),
    ],
  });
  const logo = (width: number, height: number): Layer => ({
    kind: 'logo',
    align: align === 'center' ? 'center' : 'left',
    place: foot
      ? [align === 'center' ? (1 - width) / 2 : 0, 0, width, height]
      : [align === 'center' ? (1 - width) / 2 : 0, 1 - height, width, height],
  });
  const upright = (part: number, from: number, scale: number): Arrangement => [
    photo,
    fade(part),
    words(from, scale),
    logo(0.34, 0.07),
  ];
  return {
    strip: [
      photo,
      {
        kind: 'fill',
        within: 'canvas',
        place: [0, 0, 0.85, 1],
        color: shade,
        opacity: Math.max(opacity, 0.9),
        fadeFrom: 'left',
      },
      {
        kind: 'words',
        place: [0.16, 0, 0.56, 1],
        anchor: 'middle',
        items: [offer(0.2, { optional: true }), headline(0.34), body(0.16), fine(0.1)],
      },
      { kind: 'words', place: [0.74, 0, 0.26, 1], anchor: 'middle', align: 'end', items: [action(0.2)] },
      { kind: 'logo', place: [0, 0.1, 0.13, 0.8], align: 'left' },
    ],
    wide: upright(0.9, 0.22, 1.15),
    square: upright(0.75, 0.3, 1),
    tall: upright(0.7, 0.35, 1),
    story: upright(0.65, 0.3, 1),
    tower: upright(0.75, 0.25, 1.25),
  };
}
