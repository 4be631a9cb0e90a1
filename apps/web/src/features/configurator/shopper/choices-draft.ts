import {
  type ConfiguratorChoices,
  finishesOf,
  inputOfChoices,
  settleChoices,
} from '@escena/verticals/product/configurator/choices';
import type { ConfiguratorSetup, PictureKind, TextField } from '@escena/verticals/product/configurator/setup';
import { hexOf, type Paint } from '@escena/verticals/product/paint';
import type { PreviewWish } from '@escena/verticals/product/preview';

export interface TextDraft {
  readonly text: string;
  readonly font: TextField['fonts'][number];
  readonly color: string;
  readonly finish: TextField['finishes'][number];
}

/** A shopper's own logo or photo; it stands in place of the words. */
export interface PictureDraft {
  readonly kind: PictureKind;
  /** of what they sent */
  readonly upload: string;
  readonly finish: TextField['finishes'][number];
}

/** Everything a shopper sees chosen, by the names of the setup's parts and texts. */
export interface ChoicesDraft {
  readonly parts: Readonly<Record<string, Paint>>;
  readonly texts: Readonly<Record<string, TextDraft>>;
  readonly pictures: Readonly<Record<string, PictureDraft>>;
}

/** The setup's first of everything, but for what was chosen before and is still offered. */
export function startChoices(
  { parts, texts }: ConfiguratorSetup,
  { parts: chosen = {}, texts: written = {}, pictures = {} }: ConfiguratorChoices = {},
): ChoicesDraft {
  return {
    parts: Object.fromEntries(
      parts.flatMap(({ name, paints }) => {
        const known = chosen[name];
        const paint = paints.find((one) => known && paintKey(one) === paintKey(known)) ?? paints[0];
        return paint ? [[name, paint]] : [];
      }),
    ),
    texts: Object.fromEntries(
      texts.flatMap(({ name, fonts, colors, finishes }) => {
        const known = written[name];
        const font = fonts.find((one) => one === known?.font) ?? fonts[0];
        const color = colors.find((one) => one === known?.color) ?? colors[0];
        const finish = finishes.find((one) => finishKey(one) === finishKey(known?.finish)) ?? finishes[0];
        return font && color && finish ? [[name, { text: known?.text ?? '', font, color, finish }]] : [];
      }),
    ),
    pictures: Object.fromEntries(
      texts.flatMap((field) => {
        const known = pictures[field.name];
        if (!known || !field.allows.includes(known.kind)) return [];
        const offered = finishesOf(field, known.kind);
        const finish = offered.find((one) => finishKey(one) === finishKey(known.finish)) ?? offered[0];
        return finish ? [[field.name, { kind: known.kind, upload: known.upload, finish }]] : [];
      }),
    ),
  };
}

/** A paint as far as shoppers can tell. */
type NamedPaint =
  | { readonly kind: 'original' }
  | { readonly kind: 'color'; readonly color: string }
  | { readonly kind: 'material'; readonly material: string };

/** What tells one paint of a part from another. */
export function paintKey(paint: NamedPaint): string {
  return paint.kind === 'color'
    ? hexOf(paint.color)
    : paint.kind === 'material'
      ? paint.material
      : 'original';
}

function finishKey(finish: object | undefined): string {
  return JSON.stringify(finish);
}

/**
 * What the preview is to show; words that must be there may still be missing.
 * @throws AppError as `settleChoices`
 */
export function wishOfChoices(setup: ConfiguratorSetup, choices: ChoicesDraft): PreviewWish {
  const patient = { ...setup, texts: setup.texts.map((field) => ({ ...field, required: false })) };
  const { product, transparent, parts, decals } = inputOfChoices(patient, settleChoices(patient, choices));
  return {
    product,
    transparent,
    parts: parts.flatMap(({ select, paints: [paint] }) => (paint ? [{ select, paint }] : [])),
    decals,
  };
}

/** Looks made ahead; more of them would push out each other. */
const mostAhead = 20;

/** Every paint of every part by itself, without words: what a shopper may click next. */
export function likelyWishes(setup: ConfiguratorSetup, choices: ChoicesDraft): readonly PreviewWish[] {
  const wordless = { ...setup, texts: [], decals: [] };
  const nothing = { texts: {}, pictures: {} };
  const wishes = setup.parts.flatMap(({ name, paints }) =>
    paints.map((paint) =>
      wishOfChoices(wordless, { ...nothing, parts: { ...choices.parts, [name]: paint } }),
    ),
  );
  return wishes.slice(0, mostAhead);
}
