import { maxUploadBytes } from '@escena/core/max-upload-bytes';
import { z } from 'zod';
import { route } from '../route.ts';
import { done, idOf, moment, pageOf, pageQuery, ok, storedError } from '../views/common.ts';
import { photo, toPhoto } from '../views/photo.ts';

const tag = 'Photos';
const params = z.object({ photoId: idOf('The photo', 'asset') });
const projectId = idOf('The project', 'project');
const name = z.string().trim().min(1).max(200).describe('As the file is called.');

const uploadAddress = z
  .object({
    photoId: z.string().describe("The photo's id, once it is complete."),
    method: z.enum(['PUT', 'POST']),
    url: z.url(),
    fields: z
      .record(z.string(), z.string())
      .describe(
        '`POST`: fields of a multipart form, before the field `file`. `PUT`: none; the body is the file.',
      ),
    expiresAt: moment,
  })
  .meta({ id: 'PhotoUpload' });

const removalProposal = z
  .object({
    status: z.enum(['pending', 'ready', 'failed']),
    mask: z
      .string()
      .nullable()
      .describe('`data:image/png;base64,…` of the photo’s size, white on what would go; null until `ready`.'),
    share: z.number().nullable().describe('0…1: how much of the photo that is.'),
    error: storedError,
  })
  .meta({ id: 'RemovalProposal' });

export const photoRoutes = [
  route({
    method: 'GET',
    path: '/photos',
    id: 'listPhotos',
    tag,
    procedure: 'assets.page',
    access: 'read',
    summary: 'List photos, newest first',
    query: z.object({ projectId: projectId.optional(), ...pageQuery }),
    status: 200,
    output: pageOf(photo),
    run: async (api, { query }, tools) => {
      const { items, nextCursor } = await api.assets.page(query);
      return { data: items.map((item) => toPhoto(item, tools)), nextCursor };
    },
  }),
  route({
    method: 'GET',
    path: '/photos/{photoId}',
    id: 'getPhoto',
    tag,
    procedure: 'assets.get',
    access: 'read',
    summary: 'Get a photo',
    params,
    status: 200,
    output: photo,
    run: async (api, { params: { photoId: id } }, tools) => toPhoto(await api.assets.get({ id }), tools),
  }),
  route({
    method: 'POST',
    path: '/photos/{photoId}/removal-proposal',
    id: 'proposeRemoval',
    tag,
    procedure: 'rooms.proposeRemoval',
    access: 'edit',
    summary: 'See what clearing the room would take away, free of charge',
    description:
      'Asking starts the reading of the photo, some seconds; ask again until it is `ready`. A retouch job without `remove` takes away exactly this; to change it, upload the corrected mask (`purpose` `mask`) and name it in `remove.maskId`.',
    params,
    status: 200,
    output: removalProposal,
    run: async (api, { params: { photoId: assetId } }) => api.rooms.proposeRemoval({ assetId }),
  }),
  route({
    method: 'POST',
    path: '/photos/uploads',
    id: 'createPhotoUpload',
    tag,
    procedure: 'assets.announce',
    access: 'edit',
    summary: 'Announce a photo and get an address for its bytes',
    description:
      'Send exactly the announced bytes to `url` within an hour, once, without the API key; then complete the photo.',
    body: z.object({
      projectId,
      name,
      bytes: z.number().int().min(1).max(maxUploadBytes).describe('Of the file, exactly.'),
    }),
    example: { projectId: 'project_…', name: 'salon.jpg', bytes: 2_481_152 },
    status: 201,
    output: uploadAddress,
    run: async (api, { body }, { uploads }) => {
      const upload = await api.assets.announce(body);
      return { photoId: upload.id, expiresAt: upload.expiresAt, ...(await uploads.address(upload)) };
    },
  }),
  route({
    method: 'DELETE',
    path: '/photos/{photoId}',
    id: 'deletePhoto',
    tag,
    procedure: 'assets.delete',
    access: 'edit',
    summary: 'Delete a photo and what was made of it',
    params,
    status: 200,
    output: done,
    run: async (api, { params: { photoId: id } }) => {
      await api.assets.delete({ id });
      return ok;
    },
  }),
  route({
    method: 'POST',
    path: '/photos/{photoId}/restore',
    id: 'restorePhoto',
    tag,
    procedure: 'assets.restore',
    access: 'edit',
    summary: 'Bring a deleted photo back',
    params,
    status: 200,
    output: photo,
    run: async (api, { params: { photoId: id } }, tools) => {
      await api.assets.restore({ id });
      return toPhoto(await api.assets.get({ id }), tools);
    },
  }),
];
