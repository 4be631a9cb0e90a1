/** What a shopper chose, by the names of the setup's parts and texts; and the product job that it comes to. */
import { AppError } from '@escena/core/app-error';
import { shippedFontNames } from '@escena/typeset/shipped-fonts';
import { z } from 'zod';
import { type ProductInput, productInput } from '../contract.ts';
import { type DecalFinish, type DecalInput, decalFinish } from '../decal/input.ts';
import { hexColor } from '../hex-color.ts';
import { hexOf, type Paint, paint } from '../paint.ts';
import {
  type ConfiguratorPart,
  type ConfiguratorSetup,
  mostLetters,
  type PictureKind,
  type TextField,
} from './setup.ts';

const chosenText = z.object({
  /** empty: no words there. Capped against abuse; the setup's own limit counts letters. */
  text: z.string().max(8 * mostLetters),
  font: z.enum(shippedFontNames).optional(),
  color: hexColor.optional(),
  finish: decalFinish.optional(),
});

const chosenPicture = z.object({
  kind: z.enum(['logo', 'photo']),
  /** the id of what was uploaded for this place */
  upload: z.string().min(1).max(64),
  finish: decalFinish.optional(),
});

/** What is not said is the setup's first; a picture stands in place of the words of its name. */
export const configuratorChoices = z.object({
  parts: z.record(z.string().max(40), paint).default({}),
  texts: z.record(z.string().max(40), chosenText).default({}),
  pictures: z.record(z.string().max(40), chosenPicture).default({}),
});

export type ConfiguratorChoices = z.input<typeof configuratorChoices>;
/** The same once read: all lists are there. */
export type ReadChoices = z.output<typeof configuratorChoices>;

/** Every choice said, as an order names it. */
export interface SettledChoices {
  readonly parts: Readonly<Record<string, Paint>>;
  readonly texts: Readonly<
    Record<string, { text: string; font: TextField['fonts'][number]; color: string; finish: DecalFinish }>
  >;
  readonly pictures: Readonly<Record<string, { kind: PictureKind; upload: string; finish: DecalFinish }>>;
}

type SettledPicture = SettledChoices['pictures'][string];

/**
 * @throws AppError `configurator.not_offered`, `configurator.text_missing`, `configurator.text_too_long`,
 * `configurator.text_refused`, `configurator.picture_missing`; `data.field` names the part or place. Whose the uploads
 * are is for whoever knows them.
 */
export function settleChoices(setup: ConfiguratorSetup, choices: ConfiguratorChoices): SettledChoices {
  const { parts, texts, pictures } = configuratorChoices.parse(choices);
  refuseUnknown(parts, setup.parts);
  refuseUnknown(texts, setup.texts);
  refuseUnknown(pictures, setup.texts);
  return {
    parts: Object.fromEntries(setup.parts.map((part) => [part.name, settlePaint(part, parts[part.name])])),
    texts: Object.fromEntries(
      setup.texts.flatMap((field) => {
        if (pictures[field.name]) return [];
        const settled = settleText(field, texts[field.name]);
        return settled ? [[field.name, settled]] : [];
      }),
    ),
    pictures: Object.fromEntries(
      setup.texts.flatMap((field) => {
        const chosen = pictures[field.name];
        return chosen ? [[field.name, settlePicture(field, chosen)]] : [];
      }),
    ),
  };
}

/** The product job of settled choices: one picture. */
export function inputOfChoices(setup: ConfiguratorSetup, choices: SettledChoices): ProductInput {
  const { product, transparent, parts, decals, texts, scene, canvas } = setup;
  return productInput.parse({
    product,
    transparent,
    // A shopper's browser finds things by colours and edges: the picture shall be what they saw.
    segmenter: 'none',
    parts: parts.map(({ name, select, paints }) => ({
      name,
      ...(select && { select }),
      paints: [choices.parts[name] ?? paints[0]],
    })),
    decals: [...decals, ...texts.flatMap((field) => decalOf(field, choices))],
    scenes: [scene],
    canvas,
  });
}

function refuseUnknown(chosen: object, offered: readonly { readonly name: string }[]): void {
  for (const name of Object.keys(chosen))
    if (!offered.some((one) => one.name === name)) throw notOffered(name);
}

function settlePaint({ name, paints }: ConfiguratorPart, chosen: Paint | undefined): Paint {
  const settled = chosen ? paints.find((one) => same(plain(one), plain(chosen))) : paints[0];
  if (!settled) throw notOffered(name);
  return settled;
}

/** A colour has several names; a material's surface is the shop's. */
function plain(one: Paint): object {
  switch (one.kind) {
    case 'original':
      return one;
    case 'color':
      return { kind: one.kind, color: hexOf(one.color) };
    case 'material':
      return { kind: one.kind, material: one.material };
  }
}

function settleText(field: TextField, chosen: z.infer<typeof chosenText> | undefined) {
  const { name, allows, maxLength, required } = field;
  const text = (chosen?.text ?? '').normalize('NFC').trim();
  const [font, color, finish] = [
    chosen?.font ?? field.fonts[0],
    chosen?.color ?? field.colors[0],
    chosen?.finish ?? field.finishes[0],
  ];
  const offered =
    font !== undefined &&
    field.fonts.includes(font) &&
    color !== undefined &&
    field.colors.includes(color) &&
    finish !== undefined &&
    field.finishes.some((one) => same(one, finish));
  if (!offered) throw notOffered(name);
  if (text === '') {
    const missing = allows.includes('text') ? 'configurator.text_missing' : 'configurator.picture_missing';
    if (required) throw new AppError(missing, { detail: name, data: { field: name } });
    return undefined;
  }
  if (!allows.includes('text')) throw notOffered(name);
  if (/[\p{Cc}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u.test(text))
    throw new AppError('configurator.text_refused', { detail: name, data: { field: name } });
  if (countLetters(text) > maxLength)
    throw new AppError('configurator.text_too_long', {
      detail: `${name}: ${maxLength}`,
      data: { field: name, limit: maxLength },
    });
  return { text, font, color, finish };
}

function settlePicture(field: TextField, chosen: z.infer<typeof chosenPicture>): SettledPicture {
  const { kind, upload } = chosen;
  const offered = finishesOf(field, kind);
  const finish = chosen.finish ? offered.find((one) => same(one, chosen.finish ?? one)) : offered[0];
  if (!field.allows.includes(kind) || !finish) throw notOffered(field.name);
  return { kind, upload, finish };
}

/** The techniques that a place offers for a kind of content: a photo has no outline to engrave, it is printed. */
export function finishesOf({ finishes }: TextField, kind: TextField['allows'][number]): DecalFinish[] {
  if (kind !== 'photo') return finishes;
  const prints = finishes.filter((finish) => finish.kind === 'print');
  return prints.length > 0 ? prints : [decalFinish.parse({ kind: 'print' })];
}

/** Letters as a reader counts them: é is one however it is written, and so is a flag. */
export function countLetters(text: string): number {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.normalize('NFC'))]
    .length;
}

function decalOf(field: TextField, { texts, pictures }: SettledChoices): DecalInput[] {
  const { name, surface, box, rotation } = field;
  const { [name]: words } = texts;
  const { [name]: picture } = pictures;
  if (picture) {
    const { finish } = picture;
    return [{ surface, box, rotation, art: pictureArt(field, picture), finish }];
  }
  if (!words) return [];
  const { text, font, color, finish } = words;
  const art = { kind: 'text', text, font, color, align: 'center', tracking: 0, wrap: field.wrap } as const;
  return [{ surface, box, rotation, art, finish }];
}

/** What has ink or thread keeps its colours; what is cut or pressed has one: of a picture without transparency, what is dark. */
function pictureArt({ colors }: TextField, { kind, upload, finish }: SettledPicture): DecalInput['art'] {
  if (kind === 'photo' || finish.kind === 'print' || finish.kind === 'embroidery')
    return { kind, image: upload };
  return { kind, image: upload, color: colors[0] };
}

function notOffered(field: string): AppError {
  return new AppError('configurator.not_offered', { detail: field, data: { field } });
}

/** Both come from one schema, so that their keys stand in one order. */
function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
