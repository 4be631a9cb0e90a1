import type { SerializedAppError } from '@escena/core/app-error';
import type { Stage } from '@escena/core/progress';
import type { AdsInput } from '@escena/verticals/ads/contract';
import type { ExplainInput } from '@escena/verticals/explain/contract';
import type { ProductInput } from '@escena/verticals/product/contract';
import type { RetouchInput } from '@escena/verticals/retouch/contract';
import type { StagingInput } from '@escena/verticals/staging/contract';
import type { StudioInput } from '@escena/verticals/studio/contract';
import type { TryonInput } from '@escena/verticals/tryon/contract';
import type { OutputView } from './output-view.ts';

export type JobStatus = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';

/** A run of a tool as a person sees it: what was asked, how far it is, what came of it. */
export type JobView =
  | StagingJobView
  | ProductJobView
  | RetouchJobView
  | TryonJobView
  | StudioJobView
  | ExplainJobView
  | AdsJobView;

export interface StagingJobView extends JobFacts {
  readonly tool: 'staging';
  readonly assetId: string;
  readonly input: StagingInput;
}

export interface ProductJobView extends JobFacts {
  readonly tool: 'product';
  readonly assetId: string;
  readonly input: ProductInput;
}

export interface RetouchJobView extends JobFacts {
  readonly tool: 'retouch';
  readonly assetId: string;
  readonly input: RetouchInput;
}

export interface TryonJobView extends JobFacts {
  readonly tool: 'tryon';
  readonly assetId: string;
  readonly input: TryonInput;
}

export interface StudioJobView extends JobFacts {
  readonly tool: 'studio';
  /** null: it looks at no photo, and its pictures have no original */
  readonly assetId: string | null;
  readonly input: StudioInput;
}

export interface ExplainJobView extends JobFacts {
  readonly tool: 'explain';
  readonly assetId: string;
  readonly input: ExplainInput;
}

export interface AdsJobView extends JobFacts {
  readonly tool: 'ads';
  /** its pictures are its input's */
  readonly assetId: null;
  readonly input: AdsInput;
}

interface JobFacts {
  readonly id: string;
  readonly projectId: string;
  readonly status: JobStatus;
  readonly stage: Stage;
  /** 0…1 of the whole job */
  readonly fraction: number;
  readonly step: number | null;
  readonly steps: number | null;
  readonly etaSeconds: number | null;
  /** changes whenever there is a newer preview; null before the first */
  readonly previewVersion: string | null;
  readonly credits: number;
  readonly error: SerializedAppError | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** set: its credits came back and its pictures went */
  readonly refundedAt: Date | null;
  readonly outputs: readonly OutputView[];
}
