import { consentBases, consentPurposes } from '@escena/core/consent';
import { z } from 'zod';
import { statedSize } from '../../routers/models/stated-size.ts';
import { uploadPurposes } from '../../upload/upload-kind.ts';
import { receiveAnnounced } from '../receive-announced.ts';
import { receiveFontForm } from '../receive-font-form.ts';
import { receiveModelForm } from '../receive-model-form.ts';
import { receivePhoto } from '../receive-photo.ts';
import { route } from '../route.ts';
import { idOf } from '../views/common.ts';
import { font, toFont } from '../views/font.ts';
import { model, toModel } from '../views/model.ts';
import { photo, toPhoto } from '../views/photo.ts';

const projectId = idOf('The project', 'project');
const name = z.string().trim().min(1).max(200).optional();
const facts = {
  name,
  purpose: z
    .enum(uploadPurposes)
    .optional()
    .describe(
      '`mask`: white where a photo is to be repainted. `person`: somebody who agreed to it, as the next three say; gone after a day. `personMask`: of such a photo, gone with its job. No list of photos has any of these.',
    ),
  consent: z.enum(consentPurposes).optional().describe('What the person agreed to.'),
  basis: z
    .enum(consentBases)
    .optional()
    .describe('`self`: it is me; `permission`: the person in the photo agreed.'),
  words: z
    .string()
    .max(40)
    .optional()
    .describe('The version of the words that were shown (`GET /consents/try-on`).'),
};

/** Ways in for files. What they bring becomes a row by the same code as an upload at the pages. */
export const uploadRoutes = [
  route({
    method: 'POST',
    path: '/photos',
    id: 'createPhoto',
    tag: 'Photos',
    procedure: 'upload',
    access: 'edit',
    summary: 'Bring a photo: the file itself, or an address to fetch it from',
    description:
      'As `multipart/form-data` with the file last, or as JSON with the `url` of a picture on the public internet. At most 200 MB.',
    body: z.object({ projectId, url: z.url().max(2048).describe('Where the picture is.'), ...facts }),
    receiver: { form: z.object({ projectId, ...facts }), receive: receivePhoto },
    example: { projectId: 'project_…', url: 'https://shop.example/salon.jpg' },
    status: 201,
    output: photo,
    run: async (api, _input, tools) => toPhoto(await api.assets.get({ id: tools.keptId }), tools),
  }),
  route({
    method: 'POST',
    path: '/photos/{photoId}/complete',
    id: 'completePhotoUpload',
    tag: 'Photos',
    procedure: 'upload',
    access: 'edit',
    summary: 'Say that an announced photo has been sent',
    params: z.object({ photoId: idOf('The announced photo', 'asset') }),
    receiver: { form: undefined, receive: receiveAnnounced },
    status: 201,
    output: photo,
    run: async (api, _input, tools) => toPhoto(await api.assets.get({ id: tools.keptId }), tools),
  }),
  route({
    method: 'POST',
    path: '/models',
    id: 'createModel',
    tag: 'Models',
    procedure: 'upload',
    access: 'edit',
    summary: 'Bring a 3D model (GLB or glTF)',
    description: 'As `multipart/form-data` with the file last. At most 100 MB.',
    receiver: {
      form: z.object({
        name,
        size: z
          .string()
          .optional()
          .describe('JSON: the unit of the file or its true width, `{"units":"cm"}` or `{"widthCm":80}`.'),
      }),
      receive: receiveModelForm(statedSize),
    },
    status: 201,
    output: model,
    run: async (api, _input, tools) => toModel(await api.models.get({ id: tools.keptId }), tools),
  }),
  route({
    method: 'POST',
    path: '/fonts',
    id: 'createFont',
    tag: 'Fonts',
    procedure: 'upload',
    access: 'edit',
    summary: 'Bring a font (TTF, OTF, WOFF or WOFF2)',
    description:
      'As `multipart/form-data` with the file last. At most 32 MB. A font whose file forbids embedding is refused.',
    receiver: {
      form: z.object({
        name,
        licence: z.string().describe('Under which terms you may use it: at most 500 characters.'),
      }),
      receive: receiveFontForm,
    },
    status: 201,
    output: font,
    run: async (api, _input, tools) => toFont(await api.fonts.get({ id: tools.keptId }), tools),
  }),
];
