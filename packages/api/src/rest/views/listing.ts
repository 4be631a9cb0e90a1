import { exportFindingCodes } from '@escena/verticals/compliance/findings';
import { profileNames } from '@escena/verticals/compliance/profiles';
import { listingLook } from '@escena/verticals/listing/look';
import { roomLink } from '@escena/verticals/listing/room-link';
import { listingRoomNames } from '@escena/verticals/listing/rooms';
import { z } from 'zod';
import { feedRowStatuses } from '../../views/feed-view.ts';
import type { ListingDeliveryView } from '../../views/listing-delivery-view.ts';
import type { ListingCardView, ListingPhotoView, ListingView, ReviewView } from '../../views/listing-view.ts';
import { moment, storedError } from './common.ts';

const review = z.object({
  id: z.string(),
  outputId: z.string(),
  verdict: z.enum(['approved', 'withdrawn', 'revision']),
  comment: z.string(),
  by: z.string().nullable().describe('The member; null: the client, or somebody who is erased.'),
  client: z.boolean().describe('Asked for at a delivery’s page.'),
  at: moment,
});

export const listingPhoto = z
  .object({
    id: z.string().describe('Of the photo in this listing: `lph_…`.'),
    photoId: z.string(),
    name: z.string(),
    ready: z.boolean(),
    room: z.enum(listingRoomNames).nullable().describe('Null while nobody knows.'),
    roomSource: z
      .enum(['name', 'reading', 'person'])
      .nullable()
      .describe('Who says so: the file’s name, how much floor it shows, or a person.'),
    leftOut: z.boolean(),
    roomGroup: z.string(),
    roomLink: roomLink.nullable(),
    together: z.number().int().describe('Photos that show one set of furniture, this one among them.'),
    staged: z.boolean().describe('Is to be staged, and goes out only when its picture is approved.'),
    run: z
      .object({
        status: z.enum(feedRowStatuses),
        progress: z.number().min(0).max(1),
        error: storedError,
        credits: z.number().int().nullable(),
      })
      .nullable()
      .describe('The latest that was started for it.'),
    picture: z
      .object({
        outputId: z.string(),
        jobId: z.string(),
        madeAt: moment,
        width: z.number().int(),
        height: z.number().int(),
      })
      .nullable()
      .describe('The latest that is finished.'),
    earlier: z.array(z.object({ outputId: z.string(), madeAt: moment })),
    approved: z.object({ by: z.string().nullable(), at: moment }).nullable(),
    request: review.nullable().describe('A change that is asked for and not made yet.'),
    history: z.array(review).describe('Newest first.'),
  })
  .meta({ id: 'ListingPhoto' });

const said = {
  address: z.string(),
  reference: z.string(),
  createdAt: moment,
  endedAt: moment.nullable(),
};

export const listing = z
  .object({
    id: z.string(),
    projectId: z.string(),
    ...said,
    profile: z.enum(profileNames),
    label: z.boolean().nullable(),
    contact: z.string(),
    look: listingLook,
    atWork: z.boolean().describe('Something of it waits or runs.'),
    paused: storedError.describe('Why it waits for a person: `credits.insufficient`, say.'),
    photos: z.array(listingPhoto),
  })
  .meta({ id: 'Listing' });

export const listingCard = z
  .object({ id: z.string(), projectId: z.string(), ...said, photoCount: z.number().int() })
  .meta({ id: 'ListingCard' });

/** What staging would come to, from a dry run. */
export const listingQuote = z
  .object({
    dryRun: z.literal(true),
    photos: z.number().int(),
    credits: z.number().int(),
    available: z.number().int().describe('Credits that may be spent now.'),
  })
  .meta({ id: 'ListingQuote' });

const measure = z.union([z.number(), z.string()]).optional();

export const listingDelivery = z
  .object({
    id: z.string(),
    listingId: z.string(),
    url: z.url().describe('The client’s page: whoever has it needs no account.'),
    zip: z.url().describe('All files, for as long as the page works.'),
    status: z.enum(['making', 'ready', 'failed']),
    error: storedError,
    photos: z.number().int(),
    staged: z.number().int(),
    findings: z
      .array(
        z.object({
          file: z.string().nullable(),
          code: z.enum([...exportFindingCodes, 'too_many']),
          level: z.enum(['must', 'should']),
          value: measure,
          bound: measure,
        }),
      )
      .describe('What the listing service would say of the files; nothing listed, nothing wrong.'),
    createdAt: moment,
    readyAt: moment.nullable(),
    expiresAt: moment.nullable(),
    revokedAt: moment.nullable(),
    open: z.boolean().describe('The page works.'),
    views: z.number().int(),
    downloads: z.number().int(),
  })
  .meta({ id: 'ListingDelivery' });

export function toListing({ photos, paused, ...view }: ListingView): z.input<typeof listing> {
  return { ...view, paused: paused && { code: paused.code }, photos: photos.map(toListingPhoto) };
}

function toListingPhoto({
  assetId,
  run,
  earlier,
  history,
  request,
  roomLink: link,
  ...photo
}: ListingPhotoView) {
  return {
    ...photo,
    roomLink: link,
    photoId: assetId,
    run: run && {
      status: run.status,
      progress: run.fraction,
      error: run.error && { code: run.error.code },
      credits: run.credits,
    },
    earlier: earlier.map((one) => ({ ...one })),
    request: request && toReview(request),
    history: history.map(toReview),
  };
}

const toReview = (view: ReviewView) => ({ ...view });

export function toListingCard(view: ListingCardView): z.input<typeof listingCard> {
  const { coverId: _, ...card } = view;
  return card;
}

export function toListingDelivery(view: ListingDeliveryView): z.input<typeof listingDelivery> {
  const { url, error, findings, ...rest } = view;
  return {
    ...rest,
    url,
    zip: url.replace('/l/', '/api/delivered/').concat('/zip'),
    error: error && { code: error.code },
    findings: findings.map((finding) => ({ ...finding })),
  };
}
