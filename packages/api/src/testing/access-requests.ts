import { consentTexts } from '@escena/core/consent';
import { toAppError } from '@escena/core/app-error';
import type { AppErrorCode } from '@escena/core/error-codes';
import { brandLook } from '@escena/verticals/ads/contract';
import { TRPCError } from '@trpc/server';
import { accessTable, type ProcedurePath } from '../access-table.ts';
import { appRouter, type createCaller } from '../app-router.ts';
import { appErrorOfTrpc } from '../map-error.ts';
import type { Resident } from './create-world.ts';
import { mugSetup } from './mug-setup.ts';

type Closed = {
  [P in ProcedurePath]: (typeof accessTable)[P] extends 'anyone' ? never : P;
}[ProcedurePath];

const feedOf = (projectId: string) => ({
  projectId,
  tool: 'staging',
  template: { room: 'bedroom', style: 'modern' },
  text: 'sku,image\nA,https://shop.test/a.jpg',
});

const brand = brandLook.parse({});
const campaignOf = (assetId: string) => ({
  images: [{ id: 'mug', pictureId: assetId }],
  segments: [{ id: 'all', name: 'All', headlines: [{ id: 'h', text: 'Mugs' }], images: ['mug'] }],
  templates: ['split'],
  formats: ['meta-square'],
});

/** How every procedure is asked for something of `owner`'s. */
export const requests: Record<Closed, (owner: Resident) => unknown> = {
  'account.get': () => undefined,
  'account.rename': () => ({ name: 'Ana' }),
  'account.setPassword': () => ({ password: 'short' }),
  'account.changeEmail': ({ userId }) => ({ email: `${userId}@escena.test` }),
  'account.disconnect': () => ({ service: 'google' }),
  'sessions.list': () => undefined,
  'sessions.revoke': ({ userId }) => ({ id: userId }),
  'sessions.revokeOthers': () => undefined,
  'workspaces.list': () => undefined,
  'workspaces.create': () => ({ name: 'Another' }),
  'workspaces.enter': ({ workspaceId }) => ({ id: workspaceId }),
  'workspaces.leave': ({ workspaceId }) => ({ id: workspaceId }),
  'workspace.rename': () => ({ name: 'Renamed' }),
  'members.list': () => undefined,
  'members.invite': () => ({ email: 'new@escena.test', role: 'viewer' }),
  'members.resend': ({ userId }) => ({ id: userId }),
  'members.withdraw': ({ userId }) => ({ id: userId }),
  'members.setRole': ({ userId }) => ({ userId, role: 'viewer', approver: false }),
  'members.remove': ({ userId }) => ({ userId }),
  'members.handOver': ({ userId }) => ({ userId }),
  'audit.list': () => ({}),
  'workspace.current': () => undefined,
  'projects.list': () => undefined,
  'projects.create': () => ({ name: 'New' }),
  'projects.get': ({ projectId }) => ({ id: projectId }),
  'projects.rename': ({ projectId }) => ({ id: projectId, name: 'Mine now' }),
  'projects.delete': ({ projectId }) => ({ id: projectId }),
  'projects.restore': ({ projectId }) => ({ id: projectId }),
  'assets.list': ({ projectId }) => ({ projectId }),
  'assets.get': ({ assetId }) => ({ id: assetId }),
  'assets.delete': ({ assetId }) => ({ id: assetId }),
  'assets.restore': ({ assetId }) => ({ id: assetId }),
  'rooms.read': ({ assetId }) => ({ assetId, marks: {} }),
  'rooms.proposeRemoval': ({ assetId }) => ({ assetId }),
  'drafts.get': ({ assetId }) => ({ assetId }),
  'drafts.save': ({ assetId }) => ({
    assetId,
    content: { room: 'bedroom', style: 'modern', marks: {}, seed: 1, arrangement: [] },
  }),
  'jobs.create': ({ assetId }) => ({ tool: 'staging', assetId, input: { room: 'bedroom', style: 'modern' } }),
  'jobs.createGrid': ({ assetId }) => ({
    people: [{ assetId }],
    looks: [{ garments: [{ kind: 'top', pictureId: assetId }] }],
  }),
  'jobs.createTogether': ({ assetId }) => ({
    photos: [{ photo: assetId }, { photo: 'asset_other' }],
    links: [
      {
        a: 0,
        b: 1,
        points: [
          [
            [0.2, 0.8],
            [0.3, 0.8],
          ],
          [
            [0.7, 0.9],
            [0.8, 0.9],
          ],
        ],
      },
    ],
    input: { room: 'bedroom', style: 'modern' },
  }),
  'jobs.get': ({ jobId }) => ({ id: jobId }),
  'jobs.list': ({ assetId }) => ({ assetId }),
  'jobs.cancel': ({ jobId }) => ({ id: jobId }),
  'jobs.refund': ({ jobId }) => ({ id: jobId, reason: 'scale' }),
  'jobs.refundTerms': () => undefined,
  'jobs.watch': ({ jobId }) => ({ id: jobId }),
  'tryonWidgets.list': ({ projectId }) => ({ projectId }),
  'tryonWidgets.create': ({ projectId, assetId }) => ({
    projectId,
    name: 'Shirts',
    setup: { garments: [{ name: 'Shirt', garment: { kind: 'top', pictureId: assetId } }] },
  }),
  'tryonWidgets.update': ({ widgetId }) => ({ id: widgetId, published: true }),
  'tryonWidgets.delete': ({ widgetId }) => ({ id: widgetId }),
  'configurators.list': () => ({}),
  'configurators.get': ({ configuratorId }) => ({ id: configuratorId }),
  'configurators.create': ({ assetId }) => ({ assetId, name: 'Mug', setup: mugSetup }),
  'configurators.update': ({ configuratorId }) => ({ id: configuratorId, published: true }),
  'configurators.rotateKey': () => ({ leaked: false }),
  'configurators.delete': ({ configuratorId }) => ({ id: configuratorId }),
  'brandKits.create': () => ({ name: 'Mine', colors: brand.colors, fonts: brand.fonts }),
  'brandKits.delete': ({ brandKitId }) => ({ id: brandKitId }),
  'brandKits.get': ({ brandKitId }) => ({ id: brandKitId }),
  'brandKits.list': () => undefined,
  'brandKits.update': ({ brandKitId }) => ({ id: brandKitId, change: { name: 'Mine now' } }),
  'campaigns.create': ({ projectId, assetId }) => ({ projectId, name: 'Mine', plan: campaignOf(assetId) }),
  'campaigns.delete': ({ campaignId }) => ({ id: campaignId }),
  'campaigns.export': ({ campaignId }) => ({ id: campaignId }),
  'campaigns.get': ({ campaignId }) => ({ id: campaignId }),
  'campaigns.make': ({ campaignId }) => ({ id: campaignId }),
  'campaigns.page': () => ({}),
  'campaigns.review': ({ campaignId }) => ({
    id: campaignId,
    creatives: [{ id: 'crv_none', sha256: 'ab'.repeat(32) }],
    verdict: 'approved',
  }),
  'campaigns.steer': ({ campaignId }) => ({ id: campaignId, to: 'paused' }),
  'campaigns.update': ({ campaignId }) => ({ id: campaignId, change: { name: 'Mine now' } }),
  'campaigns.addEvents': ({ campaignId }) => ({
    id: campaignId,
    events: [{ impression: 'imp_1', kind: 'click' }],
  }),
  'campaigns.importEvents': ({ campaignId }) => ({ id: campaignId, csv: 'impression,kind\nimp_1,click' }),
  'campaigns.report': ({ campaignId }) => ({ id: campaignId }),
  'designs.get': ({ designId }) => ({ id: designId }),
  'designs.page': () => ({}),
  'designs.render': ({ designId }) => ({ id: designId }),
  'feeds.check': ({ projectId }) => feedOf(projectId),
  'feeds.create': ({ projectId }) => ({ name: 'Spring', ...feedOf(projectId) }),
  'feeds.page': () => ({}),
  'feeds.get': ({ feedId }) => ({ id: feedId }),
  'feeds.rows': ({ feedId }) => ({ id: feedId }),
  'feeds.pictures': ({ feedId }) => ({ id: feedId }),
  'feeds.pause': ({ feedId }) => ({ id: feedId }),
  'feeds.resume': ({ feedId }) => ({ id: feedId }),
  'feeds.cancel': ({ feedId }) => ({ id: feedId }),
  'feeds.retry': ({ feedId }) => ({ id: feedId }),
  'listings.page': () => ({}),
  'listings.create': ({ projectId }) => ({ projectId, address: 'Calle Mayor 5' }),
  'listings.get': ({ listingId }) => ({ id: listingId }),
  'listings.update': ({ listingId }) => ({ id: listingId, change: { address: 'Mine now' } }),
  'listings.addPhotos': ({ listingId, assetId }) => ({ id: listingId, assetIds: [assetId] }),
  'listings.order': ({ listingId, listingPhotoId }) => ({ id: listingId, photoIds: [listingPhotoId] }),
  'listings.updatePhoto': ({ listingId, listingPhotoId }) => ({
    id: listingId,
    photoId: listingPhotoId,
    leftOut: true,
  }),
  'listings.removePhoto': ({ listingId, listingPhotoId }) => ({ id: listingId, photoId: listingPhotoId }),
  'listings.price': ({ listingId }) => ({ id: listingId }),
  'listings.stage': ({ listingId }) => ({ id: listingId }),
  'listings.retry': ({ listingId }) => ({ id: listingId }),
  'listings.resume': ({ listingId }) => ({ id: listingId }),
  'listings.cancel': ({ listingId }) => ({ id: listingId }),
  'listings.review': ({ listingId, listingPhotoId, outputId }) => ({
    id: listingId,
    photoId: listingPhotoId,
    outputId,
    verdict: 'approved',
  }),
  'listings.deliver': ({ listingId }) => ({ id: listingId }),
  'listings.deliveries': ({ listingId }) => ({ id: listingId }),
  'listings.revoke': () => ({ id: 'ldl_none' }),
  'listings.end': ({ listingId }) => ({ id: listingId }),
  'collections.list': () => undefined,
  'collections.create': () => ({ name: 'Mine' }),
  'collections.delete': () => ({ id: 'col_none' }),
  'collections.set': ({ outputId }) => ({ collectionId: 'col_none', outputId, isIn: true }),
  'collections.of': ({ outputId }) => ({ outputId }),
  'pictures.page': () => ({}),
  'pictures.near': () => ({ words: 'a chair' }),
  'pictures.describe': ({ assetId }) => ({ assetId }),
  'checkpoints.installed': () => undefined,
  'checkpoints.tokenizers': () => ({ name: 'tiny' }),
  'checkpoints.overview': () => undefined,
  'checkpoints.watch': () => undefined,
  'checkpoints.tasks': () => ({ name: 'tiny' }),
  'checkpoints.pull': () => ({ name: 'tiny' }),
  'checkpoints.import': () => ({ storeId: 'store_none', folder: 'mine', as: { name: 'tiny' } }),
  'checkpoints.verify': () => ({ name: 'tiny' }),
  'checkpoints.prepare': () => ({ name: 'tiny' }),
  'checkpoints.measure': () => ({ name: 'tiny' }),
  'checkpoints.remove': () => ({ name: 'tiny' }),
  'checkpoints.steer': () => ({ id: 'ckt_none', wish: 'pause' }),
  'fonts.list': () => undefined,
  'fonts.get': ({ fontId }) => ({ id: fontId }),
  'fonts.rename': ({ fontId }) => ({ id: fontId, name: 'Mine now' }),
  'fonts.delete': ({ fontId }) => ({ id: fontId }),
  'fonts.restore': ({ fontId }) => ({ id: fontId }),
  'models.list': () => undefined,
  'models.get': ({ modelId }) => ({ id: modelId }),
  'models.rename': ({ modelId }) => ({ id: modelId, name: 'Mine now' }),
  'models.configure': ({ modelId }) => ({ id: modelId, size: { units: 'cm' } }),
  'models.delete': ({ modelId }) => ({ id: modelId }),
  'models.restore': ({ modelId }) => ({ id: modelId }),
  'consents.give': ({ assetId }) => ({
    assetId,
    purpose: 'try-on',
    basis: 'self',
    textVersion: consentTexts['try-on'].version,
  }),
  'consents.get': ({ assetId }) => ({ assetId, purpose: 'try-on' }),
  'consents.words': () => ({ purpose: 'try-on' }),
  'consents.withdraw': ({ assetId }) => ({ assetId }),
  'privacy.swimwear': () => undefined,
  'privacy.allowSwimwear': () => ({ allowed: true }),
  'privacy.retention': () => undefined,
  'privacy.saveRetention': () => ({
    originalsDays: null,
    outputsDays: null,
    failedDays: 7,
    personHours: 24,
    binDays: 30,
  }),
  'privacy.tasks': () => undefined,
  'privacy.workspaceTasks': () => undefined,
  'privacy.exportMine': () => undefined,
  'privacy.eraseMine': () => ({ confirm: 'not these words' }),
  'privacy.exportWorkspace': () => undefined,
  'privacy.eraseWorkspace': () => ({ confirm: 'not these words' }),
  'privacy.cancelMine': () => ({ id: 'privacy_none' }),
  'privacy.cancelWorkspace': () => ({ id: 'privacy_none' }),
  'disclosures.check': ({ outputId }) => ({ outputId }),
  'disclosures.create': ({ outputId }) => ({ outputId, profile: 'sdmls', contact: 'Ana' }),
  'disclosures.get': ({ disclosureId }) => ({ id: disclosureId }),
  'disclosures.list': () => ({}),
  'disclosures.takeDown': () => ({ token: 'none', reason: 'a test' }),
  'disclosures.withdraw': ({ disclosureId }) => ({ id: disclosureId }),
  'shares.create': ({ outputId }) => ({ outputId, days: null }),
  'shares.list': ({ outputId }) => ({ outputId }),
  'shares.revoke': () => ({ id: 'share_none' }),
  'reports.list': () => undefined,
  'reports.resolve': () => ({ id: 'report_none', takeDown: false }),
  'reports.listAll': () => undefined,
  'reports.resolveAny': () => ({ id: 'report_none', takeDown: false }),
  'outputs.delete': ({ outputId }) => ({ id: outputId }),
  'outputs.restore': ({ outputId }) => ({ id: outputId }),
  'billing.overview': () => undefined,
  'billing.checkout': () => ({ article: { kind: 'pack', id: 'small' }, locale: 'en' }),
  'billing.confirm': () => ({ sessionId: 'cs_test_1' }),
  'billing.portal': () => ({ locale: 'en' }),
  'billing.invoices': () => undefined,
  'billing.history': () => ({}),
  'projects.page': () => ({}),
  'assets.page': () => ({}),
  'assets.announce': ({ projectId }) => ({ projectId, name: 'a.jpg', bytes: 9 }),
  'jobs.page': () => ({}),
  'models.page': () => ({}),
  'fonts.page': () => ({}),
  'jobs.price': ({ assetId }) => ({ tool: 'staging', assetId, input: { room: 'bedroom', style: 'modern' } }),
  'outputs.get': ({ outputId }) => ({ id: outputId }),
  'credits.balance': () => undefined,
  'credits.history': () => ({}),
  'tools.list': () => undefined,
  'apiKeys.list': () => undefined,
  'apiKeys.create': () => ({ name: 'Theirs', scopes: ['read'] }),
  'apiKeys.revoke': ({ apiKeyId }) => ({ id: apiKeyId }),
  'webhooks.list': () => undefined,
  'webhooks.create': () => ({ url: 'https://shop.test/hook', events: ['job.succeeded'] }),
  'webhooks.get': ({ endpointId }) => ({ id: endpointId }),
  'webhooks.update': ({ endpointId }) => ({ id: endpointId, enabled: false }),
  'webhooks.delete': ({ endpointId }) => ({ id: endpointId }),
  'webhooks.rotateSecret': ({ endpointId }) => ({ id: endpointId }),
  'webhooks.test': ({ endpointId }) => ({ id: endpointId }),
  'webhooks.deliveries': () => ({}),
  'webhooks.replay': ({ deliveryId }) => ({ id: deliveryId }),
};

/** Every procedure that the router has, by path; what the table does not know is there under its name too. */
export const paths = Object.keys(appRouter._def.procedures).toSorted() as ProcedurePath[];

/** What a call came to: `answered`, or the code of its refusal. */
export type Outcome = 'answered' | AppErrorCode;

type Caller = ReturnType<typeof createCaller>;

/** Calls each procedure once, one after the other, as `caller`, for the things of `owner`. */
export async function callAll(
  caller: Caller,
  asked: readonly ProcedurePath[],
  owner: Resident,
): Promise<Map<ProcedurePath, Outcome>> {
  const outcomes = new Map<ProcedurePath, Outcome>();
  for (const path of asked) outcomes.set(path, await outcomeOf(() => call(caller, path, owner)));
  return outcomes;
}

async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    await work();
    return 'answered';
  } catch (thrown) {
    // tRPC wraps what a call throws; what a subscription throws while it runs comes as it is.
    return thrown instanceof TRPCError ? appErrorOfTrpc(thrown).code : toAppError(thrown).code;
  }
}

/** Calls by path; a subscription is read for its first event. */
async function call(caller: Caller, path: ProcedurePath, owner: Resident): Promise<unknown> {
  const [domain = '', verb = ''] = path.split('.');
  const procedure: unknown = Reflect.get(Reflect.get(caller, domain), verb);
  if (typeof procedure !== 'function') throw new Error(`no ${path}`);
  const answer: unknown = await procedure(Reflect.get(requests, path)?.(owner));
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return answer;
  for await (const event of answer as AsyncIterable<unknown>) return event;
}
