import type { AdPlace } from '../generated/client.ts';

export type { AdPlace };

/** A showing of a creative. Nothing in it says who saw it. */
export interface AdImpression {
  /** the de-duplication key within its campaign */
  readonly id: string;
  readonly workspaceId: string;
  readonly campaignId: string;
  readonly creativeId: string;
  readonly place: AdPlace;
  /** shown by chance and not by choice */
  readonly held: boolean;
  readonly at: Date;
}
