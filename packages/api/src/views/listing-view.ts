import type { SerializedAppError } from '@escena/core/app-error';
import type { ListingLook } from '@escena/verticals/listing/look';
import type { RoomLink } from '@escena/verticals/listing/room-link';
import type { ListingRoom } from '@escena/verticals/listing/rooms';
import type { ProfileName } from '@escena/verticals/compliance/profiles';
import type { FeedRowStatus } from './feed-view.ts';

/** A listing in a list. */
export interface ListingCardView {
  readonly id: string;
  readonly projectId: string;
  readonly address: string;
  readonly reference: string;
  readonly photoCount: number;
  /** its first photo */
  readonly coverId: string | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

/** A listing with all its photos. */
export interface ListingView {
  readonly id: string;
  readonly projectId: string;
  readonly address: string;
  readonly reference: string;
  readonly profile: ProfileName;
  readonly label: boolean | null;
  readonly contact: string;
  readonly look: ListingLook;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  /** something of it waits or runs */
  readonly atWork: boolean;
  /** why its batches wait for a person; null: they do not */
  readonly paused: SerializedAppError | null;
  readonly photos: readonly ListingPhotoView[];
}

export interface ListingPhotoView {
  readonly id: string;
  readonly assetId: string;
  /** of the photo's file */
  readonly name: string;
  /** it is still being read, or could not be */
  readonly ready: boolean;
  /** null: nobody knows yet */
  readonly room: ListingRoom | null;
  readonly roomSource: 'name' | 'reading' | 'person' | null;
  readonly leftOut: boolean;
  /** photos of one room carry the same word; empty: alone */
  readonly roomGroup: string;
  /** how it hangs together with another one of its room */
  readonly roomLink: RoomLink | null;
  /** photos that it shows one set of furniture with, itself among them; 1: alone */
  readonly together: number;
  /** is to be staged: it shows a room that staging furnishes, or nobody knows yet, and it is not left out */
  readonly staged: boolean;
  /** the latest that was started for it */
  readonly run: ListingRunView | null;
  /** the latest that is finished */
  readonly picture: ListingPictureView | null;
  /** earlier ones, newest first */
  readonly earlier: readonly { readonly outputId: string; readonly madeAt: Date }[];
  readonly approved: { readonly by: string | null; readonly at: Date } | null;
  /** a change that somebody asked for and that is not made yet */
  readonly request: ReviewView | null;
  /** all that was decided and asked for, newest first */
  readonly history: readonly ReviewView[];
}

export interface ListingRunView {
  readonly status: FeedRowStatus;
  /** 0…1 of its job */
  readonly fraction: number;
  readonly error: SerializedAppError | null;
  /** what it costs once it is done; null: not started yet */
  readonly credits: number | null;
}

export interface ListingPictureView {
  readonly outputId: string;
  readonly jobId: string;
  readonly madeAt: Date;
  readonly width: number;
  readonly height: number;
}

export interface ReviewView {
  readonly id: string;
  readonly outputId: string;
  readonly verdict: 'approved' | 'withdrawn' | 'revision';
  readonly comment: string;
  /** the member's name or address; null: the client, or somebody who is erased */
  readonly by: string | null;
  readonly client: boolean;
  readonly at: Date;
}
