import type { SerializedAppError } from '@escena/core/app-error';
import type { CampaignState } from '@escena/db/ads/find-served';
import type { CampaignPlan } from '@escena/verticals/ads/contract';
import type { AdCopy } from '@escena/verticals/ads/ad-copy';
import type { AdFinding } from '@escena/verticals/ads/findings';
import type { FormatName } from '@escena/verticals/ads/formats';
import type { TemplateName } from '@escena/verticals/ads/templates';

export type CreativeVerdict = 'waiting' | 'approved' | 'rejected';

/** Who decided what about a creative's file, and when. */
export interface CreativeReviewView {
  readonly id: string;
  readonly verdict: CreativeVerdict;
  readonly note: string;
  /** of the file that they saw */
  readonly sha256: string;
  /** null once they are erased */
  readonly by: string | null;
  readonly at: Date;
}

/** One cell of a campaign, made or refused. */
export interface CreativeView {
  readonly id: string;
  readonly cellId: string;
  readonly segment: string;
  readonly headline: string;
  readonly image: string;
  readonly template: TemplateName;
  readonly format: FormatName;
  readonly words: AdCopy;
  readonly width: number;
  readonly height: number;
  readonly bytes: number | null;
  /** of its file; null: it could not be made */
  readonly sha256: string | null;
  readonly error: SerializedAppError | null;
  readonly findings: readonly AdFinding[];
  readonly syntheticPerson: boolean;
  readonly state: CreativeVerdict;
  readonly approved: { readonly by: string | null; readonly at: Date } | null;
  /** the plan, the kit or a picture is another one since it was made */
  readonly outdated: boolean;
  /** newest first */
  readonly reviews: readonly CreativeReviewView[];
}

/** What people set of a campaign. */
export interface CampaignSettingsView {
  readonly name: string;
  readonly brandKitId: string | null;
  /** empty: none yet */
  readonly landingUrl: string;
  readonly goal: 'click' | 'conversion';
  readonly currency: string;
  readonly holdoutShare: number;
  readonly halfLifeHours: number;
  readonly minimumSample: number;
  readonly endsAt: Date | null;
  readonly mostImpressions: number | null;
  readonly endWhenDecided: boolean;
  readonly pauseAfterSilent: number | null;
}

export interface CampaignView extends CampaignSettingsView {
  readonly id: string;
  readonly projectId: string | null;
  /** null: it was made in a way that this version does not read */
  readonly plan: CampaignPlan | null;
  readonly state: CampaignState;
  readonly stateReason: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** that makes its creatives now */
  readonly job: {
    readonly id: string;
    readonly fraction: number;
    readonly step: number | null;
    readonly steps: number | null;
    readonly etaSeconds: number | null;
  } | null;
  /** why the last one made nothing */
  readonly jobError: SerializedAppError | null;
  /** cells that are to be made, because they are not yet or are another one, and what that costs */
  readonly toMake: { readonly creatives: number; readonly credits: number };
  /** all of the plan that were tried, in its order */
  readonly creatives: readonly CreativeView[];
}

/** A campaign in a list. */
export interface CampaignCardView {
  readonly id: string;
  readonly projectId: string | null;
  readonly name: string;
  readonly state: CampaignState;
  readonly createdAt: Date;
  readonly creatives: number;
  readonly approved: number;
  readonly waiting: number;
  /** whose picture stands for it */
  readonly coverId: string | null;
}
