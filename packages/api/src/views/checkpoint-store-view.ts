import type { SerializedAppError } from '@escena/core/app-error';
import type { CheckpointPhase, DownloadTrouble } from '@escena/core/checkpoint-words';
import type { CheckpointView } from './checkpoint-view.ts';

/** The page of checkpoints, whole: what it is made of now. */
export interface CheckpointsView {
  /** whether the asker runs the installation */
  readonly mayChange: boolean;
  /** one a store that workers draw from now; none before a worker was there for the first time */
  readonly stores: readonly CheckpointStoreView[];
}

export interface CheckpointStoreView {
  readonly id: string;
  /** told to whoever runs the installation only */
  readonly machine: MachineView | null;
  readonly checkpoints: readonly StoredCheckpointView[];
  /** the last task of each checkpoint, those included that are not there yet; told like `machine` */
  readonly tasks: readonly CheckpointTaskView[];
}

export interface MachineView {
  readonly host: string;
  readonly folder: string;
  readonly importFolder: string;
  /** folders that wait there */
  readonly importable: readonly string[];
  /** whether it has a token for repositories that want one */
  readonly hasToken: boolean;
  readonly threads: number;
  readonly memoryBytes: number;
  readonly freeBytes: number;
  readonly seenAt: Date;
  /** no worker has told of it for a while: what is asked for waits until one is back */
  readonly away: boolean;
}

/** A checkpoint of one store. */
export interface StoredCheckpointView extends Pick<
  CheckpointView,
  'name' | 'title' | 'family' | 'pipelines' | 'paidUse' | 'size' | 'seconds'
> {
  readonly state: 'offered' | 'installed' | 'shipped';
  readonly licence: CheckpointView['licence'] & {
    /** a date, YYYY-MM-DD; null: nobody has looked lately */
    readonly readOn: string | null;
  };
  /** how it is had: with Escena, by pulling it, by exporting it, or brought by its owner */
  readonly source: 'shipped' | 'download' | 'export' | 'own';
  readonly repository: string | null;
  readonly origin: string | null;
  /** what exports it */
  readonly command: string | null;
  readonly totalBytes: number;
  readonly memoryBytes: number;
  /** whether the two were measured; else estimated */
  readonly measuredFigures: boolean;
  readonly diskBytes: number | null;
  readonly installedAt: Date | null;
  readonly verifiedAt: Date | null;
  /** the form that jobs draw with; null: as it came */
  readonly prepared: 'float32' | 'int8' | null;
  /** why it cannot be used */
  readonly problem: SerializedAppError | null;
}

export interface CheckpointTaskView {
  readonly id: string;
  readonly storeId: string;
  readonly checkpoint: string;
  readonly kind: 'pull' | 'import' | 'verify' | 'prepare' | 'measure' | 'remove';
  readonly status: 'waiting' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled';
  /** what was asked of it and has not happened yet */
  readonly wish: 'pause' | 'cancel' | null;
  /** what happens at this moment */
  readonly phase: CheckpointPhase | null;
  readonly file: string | null;
  readonly fileNumber: number | null;
  readonly fileCount: number | null;
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly bytesPerSecond: number | null;
  readonly etaSeconds: number | null;
  /** the byte of the file that it was gone on from; null: from its start */
  readonly resumedBytes: number | null;
  /** why the latest try had to be repeated */
  readonly trouble: DownloadTrouble | null;
  readonly retries: number;
  readonly freedBytes: number | null;
  readonly error: (SerializedAppError & { readonly reason: DownloadTrouble | null }) | null;
  readonly finishedAt: Date | null;
}
