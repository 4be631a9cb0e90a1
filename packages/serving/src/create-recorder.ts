import { AppError } from '@escena/core/app-error';
import type { AdImpression } from '@escena/db/ads/ad-impression';
import type { RecordedImpression } from '@escena/db/ads/record-impressions';

export interface Recorder {
  /** Resolves when it is committed. @throws AppError `database.unavailable`, and what writing throws */
  record(impression: AdImpression): Promise<RecordedImpression>;
}

interface Waiting {
  readonly impression: AdImpression;
  readonly resolve: (recorded: RecordedImpression) => void;
  readonly reject: (error: unknown) => void;
}

/** One statement's worth: some 5 ms of work. */
const batchSize = 200;
/** Ten seconds of 500 a second: by then the database is away, and waiting longer only costs memory. */
const mostWaiting = 5000;

/**
 * Group commit: while one batch is being written those that come wait together and are written next. Each waits for a commit of
 * its own, so what was answered survives whatever is killed; one flush of the disk serves all of them.
 */
export function createRecorder(
  write: (impressions: readonly AdImpression[]) => Promise<readonly RecordedImpression[]>,
): Recorder {
  const waiting: Waiting[] = [];
  let isWriting = false;

  async function drain() {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchSize);
      try {
        const recorded = await write(batch.map(({ impression }) => impression));
        for (const [index, { resolve, reject }] of batch.entries()) {
          const one = recorded[index];
          if (one) resolve(one);
          else reject(new AppError('internal', { detail: 'an impression got no answer' }));
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    isWriting = false;
  }

  return {
    record: (impression) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= mostWaiting) {
          reject(new AppError('database.unavailable', { detail: `${mostWaiting} impressions wait` }));
          return;
        }
        waiting.push({ impression, resolve, reject });
        if (!isWriting) void drain();
      }),
  };
}
