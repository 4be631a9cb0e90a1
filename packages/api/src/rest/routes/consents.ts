import { consentBases, consentPurposes } from '@escena/core/consent';
import { z } from 'zod';
import { route } from '../route.ts';
import { idOf, moment, text } from '../views/common.ts';

const tag = 'Consents';
const path = '/photos/{photoId}/consent';
const params = z.object({ photoId: idOf('The photo', 'asset') });
const purpose = z.enum(consentPurposes);

const consent = z
  .object({
    version: z.string().describe('Of the words; send it back with the consent.'),
    text: text.describe('What the person agrees to.'),
    givenAt: moment.nullable().describe('Null: not yet, or not to these words.'),
    erasedAt: moment
      .nullable()
      .describe('When the photo goes, with all that was made of it; null: when somebody says so.'),
  })
  .meta({ id: 'Consent' });

/** Tools that show people refuse a photo until the person in it has agreed. */
export const consentRoutes = [
  route({
    method: 'GET',
    path: '/consents/{purpose}',
    id: 'getConsentWords',
    tag,
    procedure: 'consents.words',
    access: 'read',
    summary: 'The words to agree to, before there is a photo',
    params: z.object({ purpose }),
    status: 200,
    output: z
      .object({ version: z.string().describe('Send it with the photo, as `words`.'), text })
      .meta({ id: 'ConsentWords' }),
    run: (api, { params: wanted }) => api.consents.words(wanted),
  }),
  route({
    method: 'GET',
    path,
    id: 'getConsent',
    tag,
    procedure: 'consents.get',
    access: 'read',
    summary: 'The words to agree to, and whether that was done for a photo',
    params,
    query: z.object({ purpose }),
    status: 200,
    output: consent,
    run: (api, { params: { photoId: assetId }, query }) => api.consents.get({ assetId, ...query }),
  }),
  route({
    method: 'POST',
    path,
    id: 'giveConsent',
    tag,
    procedure: 'consents.give',
    access: 'edit',
    summary: 'Record that the person in a photo agrees',
    params,
    body: z.object({
      purpose,
      basis: z.enum(consentBases).describe('`self`: it is me; `permission`: the person in the photo agreed.'),
      textVersion: z.string().max(40).describe('Of the words that were shown.'),
    }),
    status: 201,
    output: z.object({ id: z.string(), givenAt: moment }),
    run: (api, { params: { photoId: assetId }, body }) => api.consents.give({ assetId, ...body }),
  }),
  route({
    method: 'DELETE',
    path,
    id: 'withdrawConsent',
    tag,
    procedure: 'consents.withdraw',
    access: 'edit',
    summary: 'Take a consent back: the photo and all that was made of it are erased',
    params,
    status: 200,
    output: z.object({
      erased: z.boolean().describe('False: some of it is still running, and goes when it has stopped.'),
    }),
    run: async (api, { params: { photoId: assetId } }) => ({
      erased: await api.consents.withdraw({ assetId }),
    }),
  }),
];
