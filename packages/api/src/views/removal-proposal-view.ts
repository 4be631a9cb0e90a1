import type { SerializedAppError } from '@escena/core/app-error';

/** What clearing a room would take away, once its photo has been read. */
export interface RemovalProposalView {
  readonly status: 'pending' | 'ready' | 'failed';
  /** `data:` URL of a PNG of the photo's size, white on what would go */
  readonly mask: string | null;
  /** 0…1 of the photo */
  readonly share: number | null;
  readonly error: SerializedAppError | null;
}
