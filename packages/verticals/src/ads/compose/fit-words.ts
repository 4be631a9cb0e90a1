import { AppError } from '@escena/core/app-error';
import { hyphenate, type HyphenationLanguage } from '@escena/typeset/hyphenate';
import { type Outline, transformOutline } from '@escena/typeset/outline';
import { prepareTypeset, type Typeset } from '@escena/typeset/typeset';
import type { TextFonts } from '../../product/decal/set-text.ts';
import type { AdCopy, CopyRole } from '../ad-copy.ts';
import type { WordsItem, WordsLayer } from '../templates/template.ts';
import type { PixelBox } from './place-layers.ts';

/** One text where it will stand. */
export interface PlacedText {
  readonly role: CopyRole;
  readonly item: WordsItem;
  readonly text: string;
  /** em, pixels */
  readonly size: number;
  /** pixels of the canvas */
  readonly outline: Outline;
  /** of the ink, with its pill if it has one */
  readonly box: PixelBox;
}

/** Smaller letters than these are not read, in any format: pixels, and part of the short side; the larger counts. */
const least: Readonly<Record<CopyRole, readonly [pixels: number, part: number]>> = {
  headline: [11, 0.032],
  offer: [11, 0.03],
  body: [10, 0.022],
  action: [10, 0.022],
  fine: [8, 0.012],
};

/** em from baseline to baseline: large words stand closer */
const lineHeights: Readonly<Record<CopyRole, number>> = {
  headline: 1.12,
  offer: 1.05,
  body: 1.32,
  action: 1.2,
  fine: 1.25,
};

/** em between a pill's words and its edge */
const pillAir = { x: 0.95, y: 0.62 };
const fitSteps = 7;
/** Hyphens must make the words this much larger to be worth it. */
const worthHyphens = 1.25;

export interface FitOptions {
  readonly fonts: (item: WordsItem, text: string) => TextFonts;
  /** pixels of the canvas' short side */
  readonly unit: number;
}

/**
 * The stack of texts that a layer asks for, as large as it fits its box: one factor for all, so what was larger stays larger.
 * Optional texts that do not fit are left out, last first.
 * @throws AppError ads.does_not_fit with the role, type.glyph_missing
 */
export function fitWords(
  layer: WordsLayer,
  box: PixelBox,
  copy: AdCopy,
  { fonts, unit }: FitOptions,
): PlacedText[] {
  let wanted = layer.items.flatMap((item) => {
    const text = copy[item.role]?.trim();
    return text
      ? [new Item(item, text, { fonts, unit, language: copy.language, align: layer.align ?? 'start' })]
      : [];
  });
  for (;;) {
    if (wanted.length === 0) return [];
    const stack = largest(wanted, layer, box);
    if (stack) return stack;
    const dropped = wanted.findLastIndex(({ item }) => item.optional);
    if (dropped < 0) {
      const { role } = wanted.reduce((a, b) => (b.text.length > a.text.length ? b : a)).item;
      throw new AppError('ads.does_not_fit', {
        detail: role,
        data: { role, width: box.right - box.left, height: box.bottom - box.top },
      });
    }
    wanted = wanted.toSpliced(dropped, 1);
  }
}

function largest(items: readonly Item[], layer: WordsLayer, box: PixelBox): PlacedText[] | undefined {
  const plain = scaleOf(items, layer, box, false);
  const broken = items.some(({ breaks }) => breaks) ? scaleOf(items, layer, box, true) : undefined;
  const hyphens = broken !== undefined && broken > worthHyphens * (plain ?? 0);
  const scale = hyphens ? broken : plain;
  if (scale === undefined) return undefined;
  const at = (even: boolean) => stackAt(items, layer, box, scale, { hyphens, even });
  // Other line ends may be higher or lower by a descender.
  return at(true) ?? at(false);
}

/** The largest factor at which the stack fits, if any does. */
function scaleOf(
  items: readonly Item[],
  layer: WordsLayer,
  box: PixelBox,
  hyphens: boolean,
): number | undefined {
  const fits = (scale: number) => stackAt(items, layer, box, scale, { hyphens, even: false }) !== undefined;
  if (fits(1)) return 1;
  let small = Math.min(...items.map(({ floor }) => floor));
  if (!fits(small)) return undefined;
  for (let step = 0, large = 1; step < fitSteps; step++) {
    const middle = Math.sqrt(small * large);
    if (fits(middle)) small = middle;
    else large = middle;
  }
  return small;
}

/** The stack at a factor, or undefined where it does not fit. */
function stackAt(
  items: readonly Item[],
  { anchor = 'top' }: WordsLayer,
  box: PixelBox,
  scale: number,
  setting: Setting,
): PlacedText[] | undefined {
  const [width, room] = [box.right - box.left, box.bottom - box.top];
  const set = items.map((item) => item.set(scale, width, setting));
  const gaps = set.slice(1).map(({ size }, i) => 0.36 * (size + (set[i]?.size ?? size)));
  const height = set.reduce((sum, one) => sum + one.height, 0) + gaps.reduce((sum, gap) => sum + gap, 0);
  if (height > room || set.some((one) => one.width > width)) return undefined;
  let y = box.top + { top: 0, middle: (room - height) / 2, bottom: room - height }[anchor];
  return set.map((one, i): PlacedText => {
    const placed = one.at(box.left, y);
    y += one.height + (gaps[i] ?? 0);
    return placed;
  });
}

/** A text that can be set at any factor; a pill's air counts as its own. */
class Item {
  readonly item: WordsItem;
  readonly text: string;
  /** the factor at which it is as small as it may be */
  readonly floor: number;
  /** whether there are places for hyphens */
  readonly breaks: boolean;
  readonly #wanted: number;
  readonly #align: Align;
  readonly #plain: Setter;
  readonly #broken: Setter;

  constructor(item: WordsItem, text: string, { fonts, unit, language, align }: ItemOptions) {
    const [pixels, part] = least[item.role];
    this.item = item;
    this.text = item.uppercase ? text.toLocaleUpperCase(language) : text;
    this.#wanted = Math.max(item.size * unit, pixels);
    this.floor = Math.min(1, Math.max(pixels, part * unit) / this.#wanted);
    this.#align = align;
    const style = { ...fonts(item, this.text), align, lineHeight: lineHeights[item.role] };
    this.#plain = prepareTypeset(this.text, style);
    const hyphens = isHyphenated(language) ? hyphenate(this.text, language) : this.text;
    this.breaks = hyphens !== this.text;
    this.#broken = this.breaks ? prepareTypeset(hyphens, style) : this.#plain;
  }

  set(scale: number, room: number, { hyphens, even }: Setting) {
    const { item, text } = this;
    const size = this.#wanted * Math.max(scale, this.floor);
    const air = item.pill ? { x: pillAir.x * size, y: pillAir.y * size } : { x: 0, y: 0 };
    const setter = hyphens ? this.#broken : this.#plain;
    const width = room - 2 * air.x;
    const { set, moved } = even
      ? evenLines(setter, size, width, this.#align)
      : { set: setter(size, { width, height: 0 }), moved: 0 };
    const { outline, bounds } = set;
    return {
      size,
      width: bounds.right - bounds.left + 2 * air.x,
      height: bounds.bottom - bounds.top + 2 * air.y,
      at: (left: number, top: number): PlacedText => {
        const [dx, dy] = [left + air.x + moved, top + air.y - bounds.top];
        return {
          role: item.role,
          item,
          text,
          size,
          outline: transformOutline(outline, [1, 0, 0, 1, dx, dy]),
          box: {
            left: Math.floor(bounds.left + dx - air.x),
            top: Math.floor(bounds.top + dy - air.y),
            right: Math.ceil(bounds.right + dx + air.x),
            bottom: Math.ceil(bounds.bottom + dy + air.y),
          },
        };
      },
    };
  }
}

interface Setting {
  readonly hyphens: boolean;
  /** lines about as long as each other */
  readonly even: boolean;
}

type Align = NonNullable<WordsLayer['align']>;
type Setter = (size: number, box: { width: number; height: number }) => Typeset;

interface ItemOptions extends FitOptions {
  readonly language: string | undefined;
  readonly align: Align;
}

/** Lines about as long as each other, as many as before: no word is left alone on the last one. */
function evenLines(setter: Setter, size: number, width: number, align: Align) {
  const at = (room: number) => setter(size, { width: room, height: 0 });
  let set = at(width);
  let wide = width;
  if (set.lines.length > 1)
    for (let step = 0, narrow = width / 2; step < 6; step++) {
      const middle = (narrow + wide) / 2;
      const tried = at(middle);
      const { left, right } = tried.bounds;
      if (tried.lines.length === set.lines.length && right - left <= middle) [wide, set] = [middle, tried];
      else narrow = middle;
    }
  const rightward = align === 'end' || (align === 'start' && set.lines.some(({ x }) => x > size / 4));
  return { set, moved: align === 'center' ? (width - wide) / 2 : rightward ? width - wide : 0 };
}

function isHyphenated(language: string | undefined): language is HyphenationLanguage {
  return language !== undefined && ['de', 'en', 'es', 'fr'].includes(language);
}
