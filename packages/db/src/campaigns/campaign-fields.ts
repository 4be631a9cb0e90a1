import type { Prisma } from '../generated/client.ts';

const settings = {
  name: true,
  landingUrl: true,
  goal: true,
  currency: true,
  holdoutShare: true,
  halfLifeHours: true,
  minimumSample: true,
  endsAt: true,
  mostImpressions: true,
  endWhenDecided: true,
  pauseAfterSilent: true,
} as const satisfies Prisma.CampaignSelect;

export const campaignFields = {
  ...settings,
  id: true,
  projectId: true,
  brandKitId: true,
  plan: true,
  state: true,
  stateReason: true,
  createdAt: true,
  updatedAt: true,
  startedAt: true,
  endedAt: true,
} as const satisfies Prisma.CampaignSelect;

export type Campaign = Prisma.CampaignGetPayload<{ select: typeof campaignFields }>;

/** What people set of it; what is not named is as the schema says. */
export type CampaignSettings = {
  readonly [Key in keyof typeof settings]?:
    Prisma.CampaignGetPayload<{ select: typeof settings }>[Key] | undefined;
} & {
  readonly brandKitId?: string | null | undefined;
  /** verticals' `CampaignPlan` */
  readonly plan?: Prisma.InputJsonValue | undefined;
};
