import { z } from 'zod';
import { batchAsked } from '../../listings/plan-batch.ts';
import { linkDays } from '../../routers/listings/deliver.ts';
import { listingSaid, photoIdList } from '../../routers/listings/listing-fields.ts';
import { reviewSaid } from '../../routers/listings/review.ts';
import { photoSaid } from '../../routers/listings/update-photo.ts';
import { route } from '../route.ts';
import { done, idOf, ok, pageOf, pageQuery } from '../views/common.ts';
import {
  listing,
  listingCard,
  listingDelivery,
  listingQuote,
  toListing,
  toListingCard,
  toListingDelivery,
} from '../views/listing.ts';

const tag = 'Listings';
const listingId = idOf('The listing', 'lst');
const params = z.object({ listingId });
const photoParams = z.object({ listingId, listingPhotoId: idOf('The photo in the listing', 'lph') });
const deliveryParams = z.object({ deliveryId: idOf('The delivery', 'ldl') });

export const listingRoutes = [
  route({
    method: 'POST',
    path: '/listings',
    id: 'createListing',
    tag,
    procedure: 'listings.create',
    access: 'edit',
    summary: 'Put photos of a home together as one listing',
    description:
      'Rooms are recognised by the files’ names, else by how much floor they show; change what is wrong. Photos of the outside go out as they are.',
    body: z.object({
      projectId: idOf('Where its photos are', 'project'),
      address: listingSaid.address,
      reference: listingSaid.reference.default(''),
      profile: listingSaid.profile.default('other'),
      label: listingSaid.label.default(null),
      contact: listingSaid.contact.default(''),
      look: listingSaid.look.prefault({}),
      photoIds: photoIdList.optional().describe('Photos of the project, in order.'),
    }),
    example: {
      projectId: 'project_…',
      address: '12 Oak Street',
      profile: 'sdmls',
      contact: 'Ana Ruiz, +1 555 0100',
      look: { style: 'scandinavian' },
      photoIds: ['asset_…'],
    },
    status: 201,
    output: listing,
    run: async (api, { body: { photoIds, ...said } }) =>
      toListing(await api.listings.create({ ...said, assetIds: photoIds })),
  }),
  route({
    method: 'GET',
    path: '/listings',
    id: 'listListings',
    tag,
    procedure: 'listings.page',
    access: 'read',
    summary: 'List listings, newest first',
    query: z.object({ projectId: idOf('Only of this project', 'project').optional(), ...pageQuery }),
    status: 200,
    output: pageOf(listingCard),
    run: async (api, { query }) => {
      const { items, nextCursor } = await api.listings.page(query);
      return { data: items.map(toListingCard), nextCursor };
    },
  }),
  route({
    method: 'GET',
    path: '/listings/{listingId}',
    id: 'getListing',
    tag,
    procedure: 'listings.get',
    access: 'read',
    summary: 'Get a listing, its photos in order and how far each is',
    params,
    status: 200,
    output: listing,
    run: async (api, { params: { listingId: id } }) => toListing(await api.listings.get({ id })),
  }),
  route({
    method: 'PATCH',
    path: '/listings/{listingId}',
    id: 'updateListing',
    tag,
    procedure: 'listings.update',
    access: 'edit',
    summary: 'Change what is said of a listing',
    params,
    body: z.object(listingSaid).partial(),
    example: { reference: 'ML-2041' },
    status: 200,
    output: listing,
    run: async (api, { params: { listingId: id }, body: change }) =>
      toListing(await api.listings.update({ id, change })),
  }),
  route({
    method: 'POST',
    path: '/listings/{listingId}/photos',
    id: 'addListingPhotos',
    tag,
    procedure: 'listings.addPhotos',
    access: 'edit',
    summary: 'Add photos of the project to a listing',
    params,
    body: z.object({ photoIds: photoIdList }),
    example: { photoIds: ['asset_…'] },
    status: 200,
    output: listing,
    run: async (api, { params: { listingId: id }, body: { photoIds } }) =>
      toListing(await api.listings.addPhotos({ id, assetIds: photoIds })),
  }),
  route({
    method: 'POST',
    path: '/listings/{listingId}/order',
    id: 'orderListingPhotos',
    tag,
    procedure: 'listings.order',
    access: 'edit',
    summary: 'Put the photos of a listing in order',
    params,
    body: z.object({ listingPhotoIds: photoIdList.describe('All of them, as they are to follow.') }),
    example: { listingPhotoIds: ['lph_…'] },
    status: 200,
    output: listing,
    run: async (api, { params: { listingId: id }, body: { listingPhotoIds: photoIds } }) => {
      await api.listings.order({ id, photoIds });
      return toListing(await api.listings.get({ id }));
    },
  }),
  route({
    method: 'PATCH',
    path: '/listings/{listingId}/photos/{listingPhotoId}',
    id: 'updateListingPhoto',
    tag,
    procedure: 'listings.updatePhoto',
    access: 'edit',
    summary: 'Say what a photo shows, or leave it out of staging',
    params: photoParams,
    body: z.object(photoSaid).partial(),
    example: { room: 'kitchen' },
    status: 200,
    output: listing,
    run: async (api, { params: { listingId: id, listingPhotoId: photoId }, body }) => {
      await api.listings.updatePhoto({ id, photoId, ...body });
      return toListing(await api.listings.get({ id }));
    },
  }),
  route({
    method: 'DELETE',
    path: '/listings/{listingId}/photos/{listingPhotoId}',
    id: 'removeListingPhoto',
    tag,
    procedure: 'listings.removePhoto',
    access: 'edit',
    summary: 'Take a photo out of a listing',
    params: photoParams,
    status: 200,
    output: done,
    run: async (api, { params: { listingId: id, listingPhotoId: photoId } }) => {
      await api.listings.removePhoto({ id, photoId });
      return ok;
    },
  }),
  route({
    method: 'POST',
    path: '/listings/{listingId}/stage',
    id: 'stageListing',
    tag,
    procedure: 'listings.stage',
    access: 'edit',
    summary: 'Stage photos of a listing in one batch, or ask what it would cost',
    description:
      'A job a photo, all in the listing’s look; each is paid once and only when it is done, whatever breaks meanwhile. With `change`, pictures are made again with that difference: `{"style":"classic"}`. With `dryRun: true` nothing runs.',
    params,
    body: z.object({
      listingPhotoIds: batchAsked.shape.photoIds.describe(
        'Only these; without it, all that are to be staged and have no picture.',
      ),
      change: batchAsked.shape.change.describe('Of the staging input.'),
      dryRun: z.boolean().default(false).describe('Only check and price.'),
    }),
    example: {},
    status: 202,
    output: listing,
    instead: {
      status: 200,
      description: 'What it would come to, from a dry run',
      output: listingQuote,
      when: ({ body }) => body.dryRun,
    },
    run: async (api, { params: { listingId: id }, body: { listingPhotoIds: photoIds, change, dryRun } }) => {
      const asked = { id, photoIds, change };
      if (!dryRun) return toListing(await api.listings.stage(asked));
      return { dryRun: true as const, ...(await api.listings.price(asked)) };
    },
  }),
  route({
    method: 'POST',
    path: '/listings/{listingId}/retry',
    id: 'retryListing',
    tag,
    procedure: 'listings.retry',
    access: 'edit',
    summary: 'Try photos again that failed',
    params,
    body: z.object({ listingPhotoId: idOf('Only this photo', 'lph').optional() }),
    example: {},
    status: 200,
    output: listing,
    run: async (api, { params: { listingId: id }, body: { listingPhotoId: photoId } }) =>
      toListing(await api.listings.retry({ id, photoId })),
  }),
  route({
    method: 'POST',
    path: '/listings/{listingId}/resume',
    id: 'resumeListing',
    tag,
    procedure: 'listings.resume',
    access: 'edit',
    summary: 'Go on with what waits for credits',
    params,
    status: 200,
    output: listing,
    run: async (api, { params: { listingId: id } }) => toListing(await api.listings.resume({ id })),
  }),
  route({
    method: 'POST',
    path: '/listings/{listingId}/cancel',
    id: 'cancelListing',
    tag,
    procedure: 'listings.cancel',
    access: 'edit',
    summary: 'Stop what is being staged',
    description: 'Photos that wait end at once, those that run within seconds. What is finished stays.',
    params,
    status: 200,
    output: listing,
    run: async (api, { params: { listingId: id } }) => toListing(await api.listings.cancel({ id })),
  }),
  route({
    method: 'POST',
    path: '/listings/{listingId}/photos/{listingPhotoId}/review',
    id: 'reviewListingPhoto',
    tag,
    procedure: 'listings.review',
    access: 'approve',
    summary: 'Approve a photo’s picture, or ask for another',
    description:
      'Only approved pictures go out. Asking for a revision starts nothing: stage the photo with a `change` for that.',
    params: photoParams,
    body: z.object(reviewSaid),
    example: { outputId: 'output_…', verdict: 'approved' },
    status: 200,
    output: listing,
    run: async (api, { params: { listingId: id, listingPhotoId: photoId }, body }) =>
      toListing(await api.listings.review({ id, photoId, ...body })),
  }),
  route({
    method: 'POST',
    path: '/listings/{listingId}/deliveries',
    id: 'deliverListing',
    tag,
    procedure: 'listings.deliver',
    access: 'edit',
    summary: 'Deliver what is approved: a ZIP and a page for the client',
    description:
      'By the rules of the listing’s service: sizes, words on the photo or none, originals, texts, disclosure pages. What the rules forbid is refused with the rule quoted.',
    params,
    body: z.object({ days: linkDays }),
    example: { days: 90 },
    status: 202,
    output: listingDelivery,
    run: async (api, { params: { listingId: id }, body }) =>
      toListingDelivery(await api.listings.deliver({ id, ...body })),
  }),
  route({
    method: 'GET',
    path: '/listings/{listingId}/deliveries',
    id: 'listListingDeliveries',
    tag,
    procedure: 'listings.deliveries',
    access: 'read',
    summary: 'List what went out of a listing, newest first',
    params,
    status: 200,
    output: z.object({ data: z.array(listingDelivery) }),
    run: async (api, { params: { listingId: id } }) => ({
      data: (await api.listings.deliveries({ id })).map(toListingDelivery),
    }),
  }),
  route({
    method: 'POST',
    path: '/deliveries/{deliveryId}/revoke',
    id: 'revokeDelivery',
    tag,
    procedure: 'listings.revoke',
    access: 'edit',
    summary: 'Close a client’s page',
    params: deliveryParams,
    status: 200,
    output: done,
    run: async (api, { params: { deliveryId: id } }) => {
      await api.listings.revoke({ id });
      return ok;
    },
  }),
  route({
    method: 'POST',
    path: '/listings/{listingId}/end',
    id: 'endListing',
    tag,
    procedure: 'listings.end',
    access: 'edit',
    summary: 'Say that a listing is over',
    description: 'The pages of its pictures are withdrawn and say whom to ask. It cannot be undone.',
    params,
    status: 200,
    output: listing,
    run: async (api, { params: { listingId: id } }) => toListing(await api.listings.end({ id })),
  }),
];
