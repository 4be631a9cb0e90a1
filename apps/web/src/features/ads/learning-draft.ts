import type { CampaignSettingsView } from '@escena/api/views/campaign-view';

/** How a campaign learns and when it stops, as typed; empty: no such rule. */
export interface LearningDraft {
  readonly goal: 'click' | 'conversion';
  readonly currency: string;
  readonly holdoutPercent: string;
  readonly halfLifeDays: string;
  readonly minimumSample: string;
  /** `YYYY-MM-DD`, the last day on which it is shown */
  readonly lastDay: string;
  readonly mostImpressions: string;
  readonly pauseAfterSilent: string;
  readonly endWhenDecided: boolean;
}

type Learning = Omit<CampaignSettingsView, 'name' | 'brandKitId' | 'landingUrl'>;

export function draftOfLearning(campaign: Learning): LearningDraft {
  const { goal, currency, endWhenDecided, endsAt, mostImpressions, pauseAfterSilent } = campaign;
  return {
    goal,
    currency,
    holdoutPercent: String(Math.round(1000 * campaign.holdoutShare) / 10),
    halfLifeDays: String(Math.round((10 * campaign.halfLifeHours) / 24) / 10),
    minimumSample: String(campaign.minimumSample),
    lastDay: endsAt ? dayOf(endsAt) : '',
    mostImpressions: mostImpressions === null ? '' : String(mostImpressions),
    pauseAfterSilent: pauseAfterSilent === null ? '' : String(pauseAfterSilent),
    endWhenDecided,
  };
}

/** What the API takes; undefined: something typed is no number or out of its range. */
export function learningOfDraft(draft: LearningDraft) {
  const share = within(draft.holdoutPercent, 0, 50);
  const days = within(draft.halfLifeDays, 0.1, 365);
  const sample = within(draft.minimumSample, 10, 1_000_000);
  const most = draft.mostImpressions === '' ? null : within(draft.mostImpressions, 1, 2_000_000_000);
  const silent = draft.pauseAfterSilent === '' ? null : within(draft.pauseAfterSilent, 100, 2_000_000_000);
  const currency = draft.currency.trim().toUpperCase();
  if (share === undefined || days === undefined || sample === undefined) return undefined;
  if (most === undefined || silent === undefined || !/^[A-Z]{3}$/.test(currency)) return undefined;
  return {
    goal: draft.goal,
    currency,
    holdoutShare: share / 100,
    halfLifeHours: Math.max(1, 24 * days),
    minimumSample: Math.round(sample),
    endsAt: draft.lastDay === '' ? null : endOf(draft.lastDay).toISOString(),
    mostImpressions: most && Math.round(most),
    pauseAfterSilent: silent && Math.round(silent),
    endWhenDecided: draft.endWhenDecided,
  };
}

function within(text: string, least: number, most: number): number | undefined {
  const value = Number(text.replace(',', '.'));
  return text.trim() !== '' && value >= least && value <= most ? value : undefined;
}

/** A day ends where the person is. */
const endOf = (day: string): Date => new Date(`${day}T23:59:59`);

function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
