import type { AppErrorCode } from '@escena/core/error-codes';
import { type AdEventSource, recordEvents } from '@escena/db/ads/record-events';
import type { Db } from '@escena/db/create-db';
import type { AdEventInput } from './ad-event.ts';

export interface TakenEvents {
  /** by this call */
  readonly counted: number;
  /** before */
  readonly known: number;
  /** in the order of the events: which (0-based), and why */
  readonly refused: readonly {
    readonly index: number;
    readonly code: AppErrorCode;
    readonly detail: string;
  }[];
}

interface TakeEventsOptions {
  readonly workspaceId: string;
  readonly campaignId: string;
  readonly source: AdEventSource;
  readonly events: readonly AdEventInput[];
}

/** @throws AppError `not_found` */
export async function takeEvents(db: Db, { events, ...where }: TakeEventsOptions): Promise<TakenEvents> {
  const outcomes = await recordEvents(db, {
    ...where,
    events: events.map(({ impression, id, at, ...event }) => ({
      ...event,
      impressionId: impression,
      ownId: id,
      at: at === undefined ? undefined : new Date(at),
    })),
  });
  return {
    counted: outcomes.filter((outcome) => 'counted' in outcome && outcome.counted).length,
    known: outcomes.filter((outcome) => 'counted' in outcome && !outcome.counted).length,
    refused: outcomes.flatMap((outcome, index) =>
      'error' in outcome ? [{ index, code: outcome.error.code, detail: outcome.error.detail ?? '' }] : [],
    ),
  };
}
