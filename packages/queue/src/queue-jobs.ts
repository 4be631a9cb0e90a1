/**
 * What can be queued: a name and a payload of ids. The rows carry the truth, so that a payload never goes stale and
 * a second delivery is harmless. To add one: a line here, a handler in the worker's list.
 */
import { z } from 'zod';

export const queueJobs = {
  /** a photo's smaller copies */
  'asset.ingest': z.object({ assetId: z.string().min(1) }),
  /** what a photo tells about its room, for the editor */
  'asset.understand': z.object({ readingId: z.string().min(1) }),
  /** what is in a 3D model, and its picture; a revision is checked once */
  'font.check': z.object({ fontId: z.string().min(1) }),
  'model.check': z.object({ modelId: z.string().min(1), revision: z.number().int().min(0) }),
  /** a run of a tool */
  'job.run': z.object({ jobId: z.string().min(1) }),
  /** the same of a tool whose runs share a checkpoint: several at a time */
  'job.draw': z.object({ jobId: z.string().min(1) }),
  /** what is to be done of a catalogue; a turn is worked on once */
  'feed.advance': z.object({ feedId: z.string().min(1), turn: z.number().int().min(0) }),
  /** turns that got lost are put back */
  'feed.wake': z.object({}),
  /** files of a picture for a listing service */
  'disclosure.make': z.object({ disclosureId: z.string().min(1) }),
  /** what goes out of a listing */
  'delivery.make': z.object({ deliveryId: z.string().min(1) }),
  /** what running campaigns show from now on, and whether they go on */
  'ads.plan': z.object({}),
  /** somebody's data as a ZIP */
  'privacy.run': z.object({ taskId: z.string().min(1) }),
  /** what is past its time by the workspaces' rules goes */
  'retention.sweep': z.object({}),
  /** what no row names goes from the store */
  'store.collect': z.object({}),
  /** credits of ended plans expire; what Stripe did and never told is done */
  'billing.tidy': z.object({}),
} as const;

/** Jobs that come by themselves, by cron in UTC; however many workers there are, once. */
export const queueSchedules = {
  'feed.wake': '* * * * *',
  'ads.plan': '* * * * *',
  'retention.sweep': '7 * * * *',
  'store.collect': '23 3 * * *',
  'billing.tidy': '41 4 * * *',
} as const satisfies Partial<Record<keyof typeof queueJobs, string>>;

export type QueueJobName = keyof typeof queueJobs;
export type QueuePayload<Name extends QueueJobName> = z.infer<(typeof queueJobs)[Name]>;

export const queueJobNames = Object.keys(queueJobs) as QueueJobName[];
