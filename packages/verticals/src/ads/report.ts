import type { Made } from '../provenance.ts';
import type { Cell } from './campaign.ts';
import type { AdFinding } from './lint/lint-creative.ts';
import type { AdBackground } from './pictures/background.ts';

/** What is told of every creative. JSON only. */
export interface AdsReport extends Made {
  readonly tool: 'ads';
  readonly cell: Cell;
  /** whose creative it becomes; null: nobody's */
  readonly campaignId: string | null;
  readonly syntheticPerson: boolean;
  /** what surrounds its picture; null: nothing was added, it is cropped */
  readonly background: AdBackground['kind'] | null;
  /** what a channel or a reader would object to */
  readonly findings: readonly AdFinding[];
  /** lowest of its texts, 1…21; null: none is on it */
  readonly contrast: number | null;
  /** of the file that the channel is sent */
  readonly bytes: number;
  readonly peakRssMb: number;
  readonly maxAbsDiffOutside: null;
  readonly changedFraction: null;
}

export function isAdsReport(report: Made): report is AdsReport {
  return report.tool === 'ads';
}
