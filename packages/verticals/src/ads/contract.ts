import { shippedFontNames } from '@escena/typeset/shipped-fonts';
import { z } from 'zod';
import type { ToolContract, Uses } from '../contract.ts';
import { hexColor } from '../product/hex-color.ts';
import { type Cell, planCells } from './campaign.ts';
import { type FormatName, formatNames } from './formats/formats.ts';
import { adBackground } from './pictures/background.ts';
import { creditsOfBackgrounds } from './pictures/credits.ts';
import { type TemplateName, templateNames } from './templates/templates.ts';

/** More than this in one job keep a worker from everybody else for minutes. */
export const mostCells = 400;
/** A creative takes a worker about a tenth of the time of a furnished room. */
const creativesPerCredit = 10;

/** Part of a cell's id, which is a file's name and goes through addresses. */
const partId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,30}$/, 'small letters, digits and dashes');
const line = (most: number) => z.string().trim().max(most).optional();

export const adWords = z.object({
  body: line(200),
  /** what the button says */
  action: line(40),
  /** a price, a saving */
  offer: line(40),
  /** what the law wants said */
  fine: line(200),
  /** BCP 47; where words may be hyphenated, if at all */
  language: line(12),
});

export const adSegment = z.object({
  id: partId,
  name: z.string().trim().min(1).max(60),
  headlines: z
    .array(z.object({ id: partId, text: z.string().trim().min(1).max(120) }))
    .min(1)
    .max(12),
  copy: adWords.prefault({}),
  /** ids of `images` */
  images: z.array(partId).min(1).max(12),
});

const part = z.number().min(0).max(1);

export const adPicture = z.object({
  id: partId,
  /** one of the workspace's photos */
  pictureId: z.string().min(1).max(80),
  /** the point that no crop may lose; default the middle */
  focus: z.tuple([part, part]).optional(),
  background: adBackground.optional(),
});

const font = z
  .string()
  .refine((name) => name.startsWith('fnt_') || shippedFontNames.some((one) => one === name), 'no such font');

/** A kit as it is asked for; `brand-kit.ts` has it opened. */
export const brandLook = z.object({
  colors: z
    .object({ primary: hexColor, accent: hexColor, paper: hexColor, ink: hexColor })
    .default({ primary: '#1f2937', accent: '#f59e0b', paper: '#ffffff', ink: '#111827' }),
  /** names of shipped fonts, or ids of the workspace's own */
  fonts: z.object({ display: font, text: font }).default({ display: 'inter-bold', text: 'inter' }),
});

const names = <Name extends string>(all: readonly Name[]) =>
  z
    .array(z.enum(all as [Name, ...Name[]]))
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'twice the same');

const planFields = {
  images: z.array(adPicture).min(1).max(12),
  segments: z.array(adSegment).min(1).max(12),
  templates: names<TemplateName>(templateNames),
  formats: names<FormatName>(formatNames),
  /** a person in the pictures was made by a machine: every creative says so */
  syntheticPerson: z.boolean().default(false),
};

interface Plan {
  readonly images: readonly { readonly id: string }[];
  readonly segments: readonly {
    readonly id: string;
    readonly headlines: readonly { readonly id: string }[];
    readonly images: readonly string[];
  }[];
  readonly templates: readonly unknown[];
  readonly formats: readonly unknown[];
}

/** How many creatives a plan comes to, also while it is not a whole one yet. */
export function countCells({ segments, templates, formats }: Plan): number {
  const lines = segments.reduce((sum, { headlines, images }) => sum + headlines.length * images.length, 0);
  return lines * templates.length * formats.length;
}

function checkPlan(plan: Plan, context: z.core.$RefinementCtx<unknown>): void {
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  const twice = (list: readonly { readonly id: string }[]) =>
    new Set(list.map(({ id }) => id)).size < list.length;
  if (twice(plan.images)) refuse('images', 'two of one id');
  if (twice(plan.segments) || plan.segments.some(({ headlines }) => twice(headlines)))
    refuse('segments', 'two of one id');
  const known = new Set(plan.images.map(({ id }) => id));
  for (const { images } of plan.segments)
    if (images.some((id) => !known.has(id)) || new Set(images).size < images.length)
      refuse('segments', 'a picture that is not there, or twice');
  if (countCells(plan) > mostCells) refuse('formats', `more than ${mostCells} creatives`);
}

/** What a campaign is made of, as it is kept. */
export const campaignPlan = z.object(planFields).superRefine(checkPlan);
export type CampaignPlan = z.infer<typeof campaignPlan>;

export const adsInput = z
  .object({
    ...planFields,
    brand: brandLook
      .extend({
        /** ids of a brand kit's logos or of the workspace's pictures; the one that is seen best is taken */
        logos: z.array(z.string().min(1).max(80)).max(6).default([]),
      })
      .prefault({}),
    /** whose creatives these become; absent: they are pictures like any */
    campaignId: z.string().min(1).max(80).optional(),
    /** ids of the cells that are made; absent: all */
    only: z.array(z.string().min(1).max(200)).min(1).max(mostCells).optional(),
  })
  .superRefine((input, context) => {
    checkPlan(input, context);
    if (input.only && cellsOf(input).length === 0)
      context.addIssue({ code: 'custom', path: ['only'], message: 'none of these is in the plan' });
  });

export type AdsInput = z.infer<typeof adsInput>;

/** What is made, in the plan's order. */
export function cellsOf({ only, ...plan }: CampaignPlan & Pick<AdsInput, 'only'>): Cell[] {
  const wanted = only && new Set(only);
  return planCells(plan).filter(({ id }) => !wanted || wanted.has(id));
}

/** Credits of what is made: ten creatives are one, and backgrounds cost what they cost elsewhere. */
export function creditsOfPlan(plan: CampaignPlan & Pick<AdsInput, 'only'>): number {
  const cells = cellsOf(plan);
  return Math.ceil(cells.length / creativesPerCredit) + creditsOfBackgrounds(plan.images, cells);
}

/** What a plan's pictures need. */
export function usesOfImages({ images }: Pick<CampaignPlan, 'images'>): Uses {
  const backgrounds = images.flatMap(({ background }) => background ?? []);
  const masks = backgrounds.flatMap((one) => (one.kind === 'set' ? (one.product.maskId ?? []) : []));
  const checkpoints = backgrounds.flatMap((one) => (one.kind === 'outpaint' ? one.checkpoint : []));
  return {
    pictures: [...new Set([...images.map(({ pictureId }) => pictureId), ...masks])],
    ...(checkpoints.length > 0 && { checkpoints: [...new Set(checkpoints)] }),
  };
}

function usesOf({ brand, images, campaignId }: AdsInput): Uses {
  const isPicture = (id: string) => id.startsWith('asset_');
  const { pictures = [], ...named } = usesOfImages({ images });
  return {
    ...named,
    pictures: [...new Set([...pictures, ...brand.logos.filter(isPicture)])],
    logos: brand.logos.filter((id) => !isPicture(id)),
    fonts: [...new Set(Object.values(brand.fonts).filter((name) => name.startsWith('fnt_')))],
    ...(campaignId !== undefined && { campaigns: [campaignId] }),
  };
}

export const ads = {
  name: 'ads',
  title: { en: 'Ads', es: 'Publicidad' },
  summary: {
    en: 'One picture, every segment, every size: words set letter for letter, within what each channel takes.',
    es: 'Una imagen, todos los segmentos, todos los tamaños: textos compuestos letra a letra y dentro de lo que admite cada canal.',
  },
  input: adsInput as z.ZodType<AdsInput>,
  needsPhoto: () => false,
  uses: usesOf,
  outputs: (input) => cellsOf(input).length,
  credits: creditsOfPlan,
} as const satisfies ToolContract<AdsInput>;
