/** Which photos of a listing would be staged how, and what that costs: the same for the price and for the start. */
import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '@escena/db/create-db';
import { getDraft } from '@escena/db/drafts/get-draft';
import type { NewFeedRow } from '@escena/db/feeds/create-feed';
import { getListing, type ListingPlace } from '@escena/db/listings/get-listing';
import { type ListingPhoto, listListingPhotos } from '@escena/db/listings/list-listing-photos';
import { type ListingPicture, standingOf } from '@escena/db/listings/picture-of-photo';
import { mergeInput } from '@escena/feeds/merge-input';
import { checkRowInput } from '@escena/feeds/row-input';
import { staging, stagingInput } from '@escena/verticals/staging/contract';
import { type StagingMarks, stagingMarks } from '@escena/verticals/staging/marks';
import { listingLook } from '@escena/verticals/listing/look';
import { listingRooms, stagedRoom } from '@escena/verticals/listing/rooms';
import { z } from 'zod';
import { requireUsable } from '../jobs/require-usable.ts';
import { isToStage } from './is-to-stage.ts';
import { linkedPhotos } from './linked-photos.ts';
import { togetherOf } from './together-of.ts';

/** What is asked to be staged. */
export const batchAsked = z.object({
  /** only these; absent: all that are to be staged and have no picture */
  photoIds: z.array(z.string().min(1).max(80)).min(1).max(100).optional(),
  /** of the staging input, laid over what the photo's picture was made with: a revision */
  change: z.record(z.string(), z.unknown()).optional(),
});

export interface BatchPlan {
  readonly template: z.infer<typeof listingLook>;
  readonly rows: readonly NewFeedRow[];
  readonly credits: number;
}

/**
 * @throws AppError `not_found`, `listing.nothing_to_stage`, `listing.room_unknown`, `input.invalid` for a change that staging
 *   does not take, what `requireUsable` throws
 */
export async function planBatch(
  db: Db | Tx,
  { photoIds, change, ...place }: ListingPlace & z.infer<typeof batchAsked>,
): Promise<BatchPlan> {
  const { look } = await getListing(db, place);
  const template = listingLook.parse(look);
  const photos = await listListingPhotos(db, place);
  const chosen = withMates(photos, choose(photos, photoIds));
  const unknown = chosen.filter(({ room }) => !stagedRoom(room));
  if (unknown.length > 0)
    throw new AppError('listing.room_unknown', {
      detail: unknown.map(({ asset }) => asset.name).join(', '),
      data: { photos: unknown.length },
    });
  const marks = await marksOf(db, { workspaceId: place.workspaceId, photos: chosen });
  const rows: NewFeedRow[] = [];
  let credits = 0;
  for (const photo of chosen) {
    const own = inputOf(photo, { photos, marks, change });
    const overrides = { input: JSON.stringify(own) };
    const checked = checkRowInput('staging', template, overrides);
    if ('error' in checked) throw new AppError('input.invalid', { detail: checked.error.reason.en });
    const input = stagingInput.parse(checked.input);
    await requireUsable(db, { workspaceId: place.workspaceId, uses: staging.uses(input) });
    credits += staging.credits(input);
    rows.push({ sku: photo.id, title: listingRooms[input.room].en, source: photo.assetId, overrides });
  }
  return { template, rows, credits };
}

function choose(photos: readonly ListingPhoto[], photoIds: readonly string[] | undefined): ListingPhoto[] {
  if (photoIds)
    return [...new Set(photoIds)].map((photoId) => {
      const photo = photos.find(({ id }) => id === photoId);
      if (!photo) throw new AppError('not_found', { data: { photoId } });
      return photo;
    });
  const left = photos.filter((photo) => {
    const { picture, atWork } = standingOf(photo);
    return isToStage(photo) && !atWork && (!picture || isOutdated(photos, photo, picture));
  });
  if (left.length === 0) throw new AppError('listing.nothing_to_stage');
  return left;
}

/** Whether it shows furniture that others of its room do not: it was tied to them, or taken from them, after it was made. */
function isOutdated(
  photos: readonly ListingPhoto[],
  photo: ListingPhoto,
  { input }: ListingPicture,
): boolean {
  const mates = linkedPhotos(photos, photo).map(({ assetId }) => assetId);
  const shown = stagingInput.safeParse(input).data?.together?.photos.map((one) => one.photo) ?? [
    photo.assetId,
  ];
  return mates.length !== shown.length || mates.some((assetId) => !shown.includes(assetId));
}

/** With those that show the same furniture: one of them made by itself would show another set. */
function withMates(photos: readonly ListingPhoto[], chosen: readonly ListingPhoto[]): ListingPhoto[] {
  const mates = new Set(chosen.flatMap((photo) => linkedPhotos(photos, photo)));
  return [...new Set([...chosen, ...mates])];
}

/** What people marked on photos, by asset. */
async function marksOf(
  db: Db | Tx,
  { workspaceId, photos }: { readonly workspaceId: string; readonly photos: readonly ListingPhoto[] },
): Promise<Map<string, StagingMarks>> {
  const known = new Map<string, StagingMarks>();
  for (const { assetId } of photos) {
    const draft = await getDraft(db, { workspaceId, assetId });
    const { data } = z.object({ marks: stagingMarks }).safeParse(draft);
    if (data) known.set(assetId, data.marks);
  }
  return known;
}

interface PhotoOptions {
  /** all of the listing */
  readonly photos: readonly ListingPhoto[];
  readonly marks: ReadonlyMap<string, StagingMarks>;
  readonly change: Readonly<Record<string, unknown>> | undefined;
}

/**
 * What a photo says itself: its room and marks, or the photos that it is furnished with; for a revision, what its picture was made
 * with and what is to be different.
 */
function inputOf(photo: ListingPhoto, { photos, marks, change }: PhotoOptions): object {
  const together = togetherOf(photos, photo, marks);
  // One set of furniture is of one room and one making, whatever each of its photos was before.
  const mates = linkedPhotos(photos, photo);
  const [room] = mates.flatMap((mate) => stagedRoom(mate.room) ?? []);
  const own = { room, ...(together ? { together } : marks.get(photo.assetId)) };
  const [picture] = mates.flatMap((mate) => standingOf(mate).picture ?? []);
  const before = change && picture ? stagingInput.safeParse(picture.input).data : undefined;
  if (!before) return mergeInput(own, change ?? {});
  // The same input gives the same picture: what is made again is made with another seed.
  const seed = (before.seed + 1) % 0x1_0000_0000;
  const { together: _together, items, arrangement, ...kept } = before;
  const rearranged = change && ('items' in change || 'arrangement' in change);
  const furniture = rearranged ? {} : { ...(items && { items }), ...(arrangement && { arrangement }) };
  return mergeInput({ ...kept, ...furniture, ...own, seed }, change ?? {});
}
