import type { Db } from '@escena/db/create-db';
import { saveCreative } from '@escena/db/creatives/save-creative';
import { type JobProgress, updateJobProgress } from '@escena/db/jobs/update-job-progress';
import { type NewOutput, saveOutput } from '@escena/db/outputs/save-output';
import { withRetry } from '@escena/db/with-retry';
import type { RunToolEvent, StoredOutput } from '../tasks/messages.ts';

type ClaimedJob = Parameters<typeof saveOutput>[1];

export interface JobRecorderOptions {
  /** looks at a picture before anybody can see it; throws what it must not be shown for */
  readonly beforeSave: (displayKey: string) => Promise<void>;
  /** a picture was not saved: making more of them is in vain */
  readonly onFailure: () => void;
}

/** Between two writes of progress: a person sees no more, and the database has better things to do. */
const progressEveryMs = 250;

/**
 * Writes what a running task tells into its job, one statement at a time and in order: every picture, and of the
 * progress the newest.
 */
export class JobRecorder {
  readonly #db: Db;
  readonly #claim: ClaimedJob;
  readonly #options: JobRecorderOptions;
  #newest: JobProgress | undefined;
  #previewKey: string | undefined;
  readonly #made = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #writes: Promise<void> = Promise.resolve();
  #failure: unknown;

  constructor(db: Db, claim: ClaimedJob, options: JobRecorderOptions) {
    this.#db = db;
    this.#claim = claim;
    this.#options = options;
  }

  record(event: RunToolEvent): void {
    switch (event.type) {
      case 'progress':
        this.#newest = event.progress;
        this.#timer ??= setTimeout(() => this.#flush(), progressEveryMs);
        return;
      case 'preview':
        this.#previewKey = event.previewKey;
        this.#made.add(event.previewKey);
        return;
      case 'output': {
        const { output } = event;
        for (const key of keysOf(output)) this.#made.add(key);
        this.#save(output.displayKey, () => saveOutput(this.#db, this.#claim, toNewOutput(output)));
        return;
      }
      case 'creative': {
        const { creative } = event;
        const shown = 'thumbKey' in creative.made ? creative.made.thumbKey : undefined;
        this.#save(shown, () => saveCreative(this.#db, this.#claim, creative));
        return;
      }
    }
  }

  /** All that the task put into the store, kept or not. */
  get made(): readonly string[] {
    return [...this.#made];
  }

  /** Waits for the last write. @throws what a picture could not be saved for */
  async settle(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#writes;
    if (this.#failure) throw this.#failure;
  }

  #flush(): void {
    this.#timer = undefined;
    const progress = this.#newest && { ...this.#newest, previewKey: this.#previewKey };
    if (!progress) return;
    // Progress that could not be written is not worth failing for: newer progress follows.
    this.#writes = this.#writes.then(async () => {
      await updateJobProgress(this.#db, this.#claim, progress).catch(() => undefined);
    });
  }

  /** @param shown undefined: there is nothing to be seen */
  #save(shown: string | undefined, save: () => Promise<void>): void {
    this.#writes = this.#writes.then(async () => {
      if (this.#failure) return;
      try {
        if (shown !== undefined) await this.#options.beforeSave(shown);
        await withRetry(save);
      } catch (thrown) {
        this.#failure = thrown;
        this.#options.onFailure();
      }
    });
  }
}

function toNewOutput({ report, ...stored }: StoredOutput): NewOutput {
  return { ...stored, reportJson: report };
}

function keysOf({ imageKey, jpegKey, maskKey, displayKey, thumbKey, files }: StoredOutput): string[] {
  const all = [
    imageKey,
    jpegKey,
    maskKey,
    displayKey,
    thumbKey,
    ...files.map(({ storageKey }) => storageKey),
  ];
  return all.flatMap((key) => key ?? []);
}
