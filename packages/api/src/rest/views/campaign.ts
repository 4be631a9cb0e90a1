import { brandLook, campaignPlan } from '@escena/verticals/ads/contract';
import { formatNames } from '@escena/verticals/ads/formats';
import { templateNames } from '@escena/verticals/ads/templates';
import { z } from 'zod';
import type { BrandKitView } from '../../views/brand-kit-view.ts';
import type { CampaignCardView, CampaignView, CreativeView } from '../../views/campaign-view.ts';
import type { RouteTools } from '../route.ts';
import { link, moment, storedError } from './common.ts';

export const brandKit = z
  .object({
    id: z.string(),
    name: z.string(),
    colors: brandLook.shape.colors,
    fonts: brandLook.shape.fonts,
    tone: z.string(),
    logos: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        width: z.number().int(),
        height: z.number().int(),
        url: link,
      }),
    ),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'BrandKit' });

export const toBrandKit = (
  { logos, ...kit }: BrandKitView,
  tools: Pick<RouteTools, 'link'>,
): z.input<typeof brandKit> => ({
  ...kit,
  logos: logos.map(({ mime: _mime, ...logo }) => ({ ...logo, url: tools.link('logo', logo.id) })),
});

const states = ['draft', 'running', 'paused', 'ended'] as const;
const verdicts = ['waiting', 'approved', 'rejected'] as const;

const words = z.object({
  headline: z.string(),
  body: z.string().optional(),
  action: z.string().optional(),
  offer: z.string().optional(),
  fine: z.string().optional(),
  language: z.string().optional(),
});

const finding = z
  .object({
    code: z.enum(['contrast', 'unsafe', 'clipped', 'overlap', 'logo_contrast', 'bytes', 'garish']),
    role: z.string().optional().describe('Which text, or the logo.'),
    other: z.string().optional(),
    contrast: z.number().optional(),
    bytes: z.number().int().optional(),
    most: z.number().int().optional(),
    colourfulness: z.number().int().optional(),
  })
  .describe('What the channel or a reader would object to.');

export const creative = z
  .object({
    id: z.string(),
    cellId: z.string().describe('Stable: what reports of every channel carry (`utm_content`).'),
    segment: z.string(),
    headline: z.string(),
    image: z.string(),
    template: z.enum(templateNames),
    format: z.enum(formatNames),
    words,
    width: z.number().int(),
    height: z.number().int(),
    bytes: z.number().int().nullable(),
    sha256: z.string().nullable().describe('Of its file; null: it could not be made.'),
    url: link.nullable(),
    error: storedError,
    findings: z.array(finding),
    syntheticPerson: z.boolean(),
    state: z.enum(verdicts),
    approved: z.object({ by: z.string().nullable(), at: moment }).nullable(),
    outdated: z.boolean().describe('What it is made of is another since.'),
    reviews: z
      .array(
        z.object({
          id: z.string(),
          verdict: z.enum(verdicts),
          note: z.string(),
          sha256: z.string(),
          by: z.string().nullable(),
          at: moment,
        }),
      )
      .describe('Newest first.'),
  })
  .meta({ id: 'Creative' });

export const campaign = z
  .object({
    id: z.string(),
    projectId: z.string().nullable(),
    name: z.string(),
    brandKitId: z.string().nullable(),
    plan: campaignPlan.nullable(),
    landingUrl: z.string(),
    state: z.enum(states),
    stateReason: z
      .string()
      .nullable()
      .describe('Why it is paused or ended: `person`, or the word of a rule.'),
    goal: z.enum(['click', 'conversion']),
    currency: z.string(),
    holdoutShare: z.number(),
    halfLifeHours: z.number(),
    minimumSample: z.number().int(),
    endsAt: moment.nullable(),
    mostImpressions: z.number().int().nullable(),
    endWhenDecided: z.boolean(),
    pauseAfterSilent: z.number().int().nullable(),
    job: z
      .object({ id: z.string(), progress: z.number().min(0).max(1) })
      .nullable()
      .describe('That makes its creatives now.'),
    toMake: z
      .object({ creatives: z.number().int(), credits: z.number().int() })
      .describe('What is not made yet or another one since, and what that costs.'),
    creatives: z.array(creative),
    createdAt: moment,
    startedAt: moment.nullable(),
    endedAt: moment.nullable(),
  })
  .meta({ id: 'Campaign' });

export const toCampaign = (
  { job, jobError: _error, creatives, ...view }: CampaignView,
  tools: Pick<RouteTools, 'link'>,
): z.input<typeof campaign> => ({
  ...view,
  job: job && { id: job.id, progress: job.fraction },
  creatives: creatives.map((one) => toCreative(one, tools)),
});

function toCreative(
  { findings, reviews, ...view }: CreativeView,
  { link: linkTo }: Pick<RouteTools, 'link'>,
): z.input<typeof creative> {
  return {
    ...view,
    findings: [...findings],
    reviews: [...reviews],
    url: view.sha256 === null ? null : linkTo('creative', view.id),
  };
}

export const campaignCard = z
  .object({
    id: z.string(),
    projectId: z.string().nullable(),
    name: z.string(),
    state: z.enum(states),
    createdAt: moment,
    creatives: z.number().int(),
    approved: z.number().int(),
    waiting: z.number().int(),
  })
  .meta({ id: 'CampaignCard' });

export const toCampaignCard = ({
  coverId: _cover,
  ...card
}: CampaignCardView): z.input<typeof campaignCard> => card;

export const campaignExport = z
  .object({
    tables: z.array(z.object({ name: z.string(), text: z.string().describe('CSV.') })),
    files: z.array(z.object({ name: z.string().describe('As the tables call it.'), url: link })),
  })
  .meta({ id: 'CampaignExport' });
