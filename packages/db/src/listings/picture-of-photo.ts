/** Where a photo of a listing stands, from what was started for it and decided about it. Pure. */
import type { BatchRow, ListingPhoto, ListingReview } from './list-listing-photos.ts';

export interface ListingPicture {
  readonly outputId: string;
  readonly jobId: string;
  /** the tool's, as it ran */
  readonly input: unknown;
  readonly madeAt: Date;
  readonly width: number;
  readonly height: number;
}

export interface PhotoStanding {
  /** the latest that was started; undefined: nothing yet */
  readonly row: BatchRow | undefined;
  /** the latest that is finished */
  readonly picture: ListingPicture | undefined;
  /** all that were finished, newest first */
  readonly pictures: readonly ListingPicture[];
  /** of that picture; undefined: it may not go out */
  readonly approval: ListingReview | undefined;
  /** a change that somebody asked for and nobody made yet */
  readonly request: ListingReview | undefined;
  /** whether something of it waits or runs */
  readonly atWork: boolean;
}

const unfinished: readonly BatchRow['status'][] = ['waiting', 'fetching', 'running'];

export function standingOf({ rows, reviews }: Pick<ListingPhoto, 'rows' | 'reviews'>): PhotoStanding {
  const row = rows.at(-1);
  const pictures = rows.flatMap(pictureOf).toReversed();
  const [picture] = pictures;
  const aboutPicture = reviews.filter(({ outputId }) => outputId === picture?.outputId);
  // What a client asks for takes no approval away: only members decide.
  const decided = aboutPicture.findLast(({ deliveryId }) => deliveryId === null);
  const approval = decided?.verdict === 'approved' ? decided : undefined;
  const said = aboutPicture.at(-1);
  const request = said?.verdict === 'revision' ? said : undefined;
  return {
    row,
    picture,
    pictures,
    approval,
    request,
    atWork: row !== undefined && unfinished.includes(row.status),
  };
}

function pictureOf({ status, job }: BatchRow): ListingPicture[] {
  const output = job?.outputs[0];
  if (status !== 'done' || !job || !output) return [];
  const { id: outputId, createdAt: madeAt, width, height } = output;
  return [{ outputId, jobId: job.id, input: job.input, madeAt, width, height }];
}
