import { campaignPlan } from '@escena/verticals/ads/contract';
import { z } from 'zod';

/** What a person says of a campaign, over tRPC and REST. */
export const campaignSaid = {
  name: z.string().trim().min(1).max(120).describe('What people call it; ad channels see it too.'),
  plan: campaignPlan.describe('Segments × their headlines × their pictures × designs × formats.'),
  brandKitId: z.string().min(1).max(80).nullable().describe('How it looks: `brk_…`; null: plainly.'),
  landingUrl: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2000)])
    .describe('Where a click leads, and nowhere else; empty: not known yet.'),
  goal: z.enum(['click', 'conversion']).describe('What creatives are judged by.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('Of conversions’ amounts, ISO 4217.'),
  holdoutShare: z.number().min(0).max(0.5).describe('Part of the traffic that sees every creative alike.'),
  halfLifeHours: z.number().min(1).max(8760).describe('After which what was seen counts half.'),
  minimumSample: z.int().min(10).max(1_000_000).describe('Impressions before a creative may be given up.'),
  endsAt: z.iso.datetime().nullable().describe('When it ends by itself; null: it does not.'),
  mostImpressions: z.int().min(1).nullable().describe('After how many it ends; null: no such rule.'),
  endWhenDecided: z.boolean().describe('Ends when nothing is left to be gained by searching on.'),
  pauseAfterSilent: z
    .int()
    .min(100)
    .nullable()
    .describe('Pauses after so many impressions without one reward; null: no such rule.'),
};

const { name, plan, ...optional } = campaignSaid;

export const newCampaign = z.object({ name, plan, ...z.object(optional).partial().shape });

/** As the database keeps it. */
export function toSettings<Said extends { readonly endsAt?: string | null | undefined }>({
  endsAt,
  ...said
}: Said) {
  return { ...said, ...(endsAt !== undefined && { endsAt: endsAt === null ? null : new Date(endsAt) }) };
}
