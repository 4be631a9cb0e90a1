import type { Db } from '@escena/db/create-db';
import type { NetworkSettings } from '@escena/diffusion/network-settings';
import type { Provider } from '@escena/diffusion/provider';
import type { PullOptions } from '@escena/diffusion/store';
import type { Logger } from 'pino';
import type { TaskProcess } from '../process/task-process.ts';

/** Where one worker keeps checkpoints, and where they come from. */
export interface CheckpointPlace {
  /** of the folder, whichever machine looks at it */
  readonly storeId: string;
  readonly store: string;
  /** folders of manifests; the same name in a later one wins */
  readonly manifests: readonly string[];
  /** the one folder that checkpoints brought by hand are taken from */
  readonly importFolder: string;
  readonly network: NetworkSettings;
  /** patience with hosts; the engine's own unless a test has less */
  readonly limits?: PullOptions['limits'];
}

export interface CheckpointServices {
  readonly db: Db;
  readonly place: CheckpointPlace;
  /** does what holds native memory: nothing else runs there */
  readonly lane: Pick<TaskProcess, 'run'>;
  readonly threads: number;
  /** where checkpoints will run: what they are timed on */
  readonly provider: Provider;
  readonly log: Pick<Logger, 'error' | 'info'>;
}
