import type { Cell } from '../campaign.ts';

/** A creative that may go out: nothing is exported that nobody put their name to. */
export interface ApprovedCreative {
  readonly cell: Cell;
  /** SHA-256 of the file that was looked at, hex */
  readonly sha256: string;
  readonly approvedBy: string;
  readonly approvedAt: Date;
}

/** What all of an export's rows share. */
export interface ExportedCampaign {
  /** stable: what `utm_campaign` carries */
  readonly id: string;
  readonly name: string;
  /** http(s) */
  readonly landingUrl: string;
  /** by the segments' ids */
  readonly segmentNames: ReadonlyMap<string, string>;
  /** a person in its pictures was made by a machine */
  readonly syntheticPerson: boolean;
}

/** Its path in the ZIP: made of the cell's id, so the same creative has the same name in every export. */
export function creativePath({ id }: Cell, channel: string): string {
  return `${channel}/${id}.jpg`;
}
