import { consentTexts } from '@escena/core/consent';
import { type Permission, permissions, permissionsOf, roles } from '@escena/core/permissions';
import { brandLook } from '@escena/verticals/ads/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type Resident } from '../testing/create-world.ts';
import { serveRest } from '../testing/serve-rest.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

/** How every route is asked for something of `owner`'s: path and body. A route that is not here fails the first test. */
const requests: Record<string, (owner: Resident) => readonly [path: string, body?: unknown]> = {
  listProjects: () => ['/projects'],
  createProject: () => ['/projects', { name: 'New' }],
  getProject: ({ projectId }) => [`/projects/${projectId}`],
  renameProject: ({ projectId }) => [`/projects/${projectId}`, { name: 'Mine now' }],
  deleteProject: ({ projectId }) => [`/projects/${projectId}`],
  restoreProject: ({ projectId }) => [`/projects/${projectId}/restore`],
  listPhotos: () => ['/photos'],
  getPhoto: ({ assetId }) => [`/photos/${assetId}`],
  deletePhoto: ({ assetId }) => [`/photos/${assetId}`],
  restorePhoto: ({ assetId }) => [`/photos/${assetId}/restore`],
  proposeRemoval: ({ assetId }) => [`/photos/${assetId}/removal-proposal`],
  createPhotoUpload: ({ projectId }) => ['/photos/uploads', { projectId, name: 'a.jpg', bytes: 9 }],
  createPhoto: ({ projectId }) => ['/photos', { projectId, url: 'http://127.0.0.1:1/a.jpg' }],
  completePhotoUpload: ({ assetId }) => [`/photos/${assetId}/complete`],
  getConsent: ({ assetId }) => [`/photos/${assetId}/consent?purpose=try-on`],
  giveConsent: ({ assetId }) => [
    `/photos/${assetId}/consent`,
    { purpose: 'try-on', basis: 'self', textVersion: consentTexts['try-on'].version },
  ],
  getConsentWords: () => ['/consents/try-on'],
  withdrawConsent: ({ assetId }) => [`/photos/${assetId}/consent`],
  createModel: () => ['/models', {}],
  createFont: () => ['/fonts', {}],
  createJob: ({ assetId }) => [
    '/jobs',
    { tool: 'staging', photoId: assetId, input: { room: 'bedroom', style: 'modern' } },
  ],
  createJobsGrid: ({ assetId }) => [
    '/jobs/grid',
    {
      people: [{ photoId: assetId }],
      looks: [{ garments: [{ kind: 'top', pictureId: assetId }] }],
    },
  ],
  createJobsTogether: ({ assetId }) => [
    '/jobs/together',
    {
      photos: [{ photoId: assetId }, { photoId: 'asset_other' }],
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
    },
  ],
  listJobs: () => ['/jobs'],
  getJob: ({ jobId }) => [`/jobs/${jobId}`],
  cancelJob: ({ jobId }) => [`/jobs/${jobId}/cancel`],
  refundJob: ({ jobId }) => [`/jobs/${jobId}/refund`, { reason: 'scale' }],
  createFeed: ({ projectId }) => [
    '/feeds',
    {
      projectId,
      name: 'Spring',
      tool: 'staging',
      template: { room: 'bedroom', style: 'modern' },
      rows: [{ sku: 'A', image: 'https://shop.test/a.jpg' }],
    },
  ],
  listFeeds: () => ['/feeds'],
  getFeed: ({ feedId }) => [`/feeds/${feedId}`],
  listFeedRows: ({ feedId }) => [`/feeds/${feedId}/rows`],
  listFeedPictures: ({ feedId }) => [`/feeds/${feedId}/pictures`],
  pauseFeed: ({ feedId }) => [`/feeds/${feedId}/pause`],
  resumeFeed: ({ feedId }) => [`/feeds/${feedId}/resume`],
  retryFeed: ({ feedId }) => [`/feeds/${feedId}/retry`, {}],
  cancelFeed: ({ feedId }) => [`/feeds/${feedId}/cancel`],
  createExport: ({ outputId }) => ['/exports', { outputId, profile: 'sdmls', contact: 'Ana' }],
  listExports: () => ['/exports'],
  getExport: ({ disclosureId }) => [`/exports/${disclosureId}`],
  withdrawExport: ({ disclosureId }) => [`/exports/${disclosureId}/withdraw`],
  createListing: ({ projectId }) => ['/listings', { projectId, address: 'Calle Mayor 5' }],
  listListings: () => ['/listings'],
  getListing: ({ listingId }) => [`/listings/${listingId}`],
  updateListing: ({ listingId }) => [`/listings/${listingId}`, { address: 'Mine now' }],
  addListingPhotos: ({ listingId, assetId }) => [`/listings/${listingId}/photos`, { photoIds: [assetId] }],
  orderListingPhotos: ({ listingId, listingPhotoId }) => [
    `/listings/${listingId}/order`,
    { listingPhotoIds: [listingPhotoId] },
  ],
  updateListingPhoto: ({ listingId, listingPhotoId }) => [
    `/listings/${listingId}/photos/${listingPhotoId}`,
    { leftOut: true },
  ],
  removeListingPhoto: ({ listingId, listingPhotoId }) => [`/listings/${listingId}/photos/${listingPhotoId}`],
  stageListing: ({ listingId }) => [`/listings/${listingId}/stage`, {}],
  retryListing: ({ listingId }) => [`/listings/${listingId}/retry`, {}],
  resumeListing: ({ listingId }) => [`/listings/${listingId}/resume`],
  cancelListing: ({ listingId }) => [`/listings/${listingId}/cancel`],
  reviewListingPhoto: ({ listingId, listingPhotoId, outputId }) => [
    `/listings/${listingId}/photos/${listingPhotoId}/review`,
    { outputId, verdict: 'approved' },
  ],
  deliverListing: ({ listingId }) => [`/listings/${listingId}/deliveries`, {}],
  listListingDeliveries: ({ listingId }) => [`/listings/${listingId}/deliveries`],
  revokeDelivery: () => ['/deliveries/ldl_none/revoke'],
  endListing: ({ listingId }) => [`/listings/${listingId}/end`],
  listConfigurators: () => ['/configurators'],
  createBrandKit: () => ['/brand-kits', { name: 'Mine', ...brandLook.parse({}) }],
  listBrandKits: () => ['/brand-kits'],
  getBrandKit: ({ brandKitId }) => [`/brand-kits/${brandKitId}`],
  updateBrandKit: ({ brandKitId }) => [`/brand-kits/${brandKitId}`, { name: 'Mine now' }],
  deleteBrandKit: ({ brandKitId }) => [`/brand-kits/${brandKitId}`],
  createCampaign: ({ projectId, assetId }) => [
    '/campaigns',
    {
      projectId,
      name: 'Mine',
      plan: {
        images: [{ id: 'mug', pictureId: assetId }],
        segments: [{ id: 'all', name: 'All', headlines: [{ id: 'h', text: 'Mugs' }], images: ['mug'] }],
        templates: ['split'],
        formats: ['meta-square'],
      },
    },
  ],
  listCampaigns: () => ['/campaigns'],
  getCampaign: ({ campaignId }) => [`/campaigns/${campaignId}`],
  updateCampaign: ({ campaignId }) => [`/campaigns/${campaignId}`, { name: 'Mine now' }],
  deleteCampaign: ({ campaignId }) => [`/campaigns/${campaignId}`],
  makeCreatives: ({ campaignId }) => [`/campaigns/${campaignId}/make`],
  reviewCreatives: ({ campaignId }) => [
    `/campaigns/${campaignId}/review`,
    { creatives: [{ id: 'crv_none', sha256: 'ab'.repeat(32) }], verdict: 'approved' },
  ],
  steerCampaign: ({ campaignId }) => [`/campaigns/${campaignId}/state`, { to: 'paused' }],
  exportCampaign: ({ campaignId }) => [`/campaigns/${campaignId}/export`],
  addAdEvents: ({ campaignId }) => [
    `/campaigns/${campaignId}/events`,
    { events: [{ impression: 'imp_1', kind: 'click' }] },
  ],
  listDesigns: () => ['/designs'],
  getDesign: ({ designId }) => [`/designs/${designId}`],
  renderDesign: ({ designId }) => [`/designs/${designId}/render`, {}],
  getOutput: ({ outputId }) => [`/outputs/${outputId}`],
  deleteOutput: ({ outputId }) => [`/outputs/${outputId}`],
  restoreOutput: ({ outputId }) => [`/outputs/${outputId}/restore`],
  listModels: () => ['/models'],
  getModel: ({ modelId }) => [`/models/${modelId}`],
  updateModel: ({ modelId }) => [`/models/${modelId}`, { size: { units: 'cm' } }],
  deleteModel: ({ modelId }) => [`/models/${modelId}`],
  restoreModel: ({ modelId }) => [`/models/${modelId}/restore`],
  listCheckpoints: () => ['/checkpoints'],
  pullCheckpoint: () => ['/checkpoints/tiny/pull'],
  listCheckpointTasks: () => ['/checkpoints/tiny/tasks'],
  removeCheckpoint: () => ['/checkpoints/tiny'],
  listFonts: () => ['/fonts'],
  getFont: ({ fontId }) => [`/fonts/${fontId}`],
  updateFont: ({ fontId }) => [`/fonts/${fontId}`, { name: 'Mine now' }],
  deleteFont: ({ fontId }) => [`/fonts/${fontId}`],
  restoreFont: ({ fontId }) => [`/fonts/${fontId}/restore`],
  getCredits: () => ['/credits'],
  listCreditHistory: () => ['/credits/history'],
  listTools: () => ['/tools'],
  listWebhooks: () => ['/webhooks'],
  createWebhook: () => ['/webhooks', { url: 'https://shop.test/in', events: ['job.failed'] }],
  getWebhook: ({ endpointId }) => [`/webhooks/${endpointId}`],
  updateWebhook: ({ endpointId }) => [`/webhooks/${endpointId}`, { enabled: false }],
  deleteWebhook: ({ endpointId }) => [`/webhooks/${endpointId}`],
  rotateWebhookSecret: ({ endpointId }) => [`/webhooks/${endpointId}/rotate-secret`, {}],
  testWebhook: ({ endpointId }) => [`/webhooks/${endpointId}/test`],
  listWebhookDeliveries: () => ['/webhook-deliveries'],
  replayWebhookDelivery: ({ deliveryId }) => [`/webhook-deliveries/${deliveryId}/replay`],
};
/** These name nothing of anyone's: a stranger is answered with what is the stranger's own. */
const ownOnly = new Set(
  [
    'listProjects',
    'getConsentWords',
    'createProject',
    'listPhotos',
    'listJobs',
    'listFeeds',
    'listListings',
    'createBrandKit',
    'listBrandKits',
    'listCampaigns',
    'listConfigurators',
    'listDesigns',
    'listExports',
    'listModels',
    'createModel',
    'listCheckpoints',
    'listFonts',
    'createFont',
    'getCredits',
  ].concat(['listCreditHistory', 'listTools', 'listWebhooks', 'createWebhook', 'listWebhookDeliveries']),
);
const refusals = new Set(['auth.required', 'api_key.invalid', 'access.denied', 'operator.only']);

/** Whether a key of this maker's with these scopes is let in. */
function isLetIn(
  { access }: Route,
  scopes: ReadonlySet<Permission>,
  makers: ReadonlySet<Permission>,
): boolean {
  if (access === 'member') return true;
  // Nobody here runs the installation.
  if (access === 'operator') return false;
  if (access === 'hooks') return makers.has('keys') && scopes.has('edit');
  return scopes.has(access) && makers.has(access);
}

describe('who may call the public API', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  let api: Awaited<ReturnType<typeof serveRest>>;
  let owner: Resident;
  let stranger: Resident;
  beforeAll(async () => {
    world = await createWorld();
    api = await serveRest(world);
    [owner, stranger] = [await world.settle(), await world.settle()];
  });
  afterAll(async () => {
    await api[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
  });

  /** What every route says to this key about `owner`'s things: a code, or `answered`. */
  async function walk(token: string | null): Promise<Map<string, string>> {
    const said = new Map<string, string>();
    for (const { id, method } of routes) {
      const [path, body] = requests[id]?.(owner) ?? [''];
      const { body: answer } = await api.send(method, path, { token, body });
      said.set(id, answer.error?.code ?? 'answered');
    }
    return said;
  }
  const letIn = (said: ReadonlyMap<string, string>) =>
    [...said].flatMap(([id, code]) => (refusals.has(code) ? [] : [id]));
  const expected = (scopes: readonly Permission[], makers: ReadonlySet<Permission>) =>
    routes.filter((route) => isLetIn(route, new Set(scopes), makers)).map(({ id }) => id);
  const every = (code: string) => new Map(routes.map(({ id }) => [id, code]));

  it('has a request for every route', () => {
    expect(Object.keys(requests).sort()).toEqual(routes.map(({ id }) => id).sort());
  });

  it('is closed to nobody, to wrong keys, to revoked and expired ones', async () => {
    expect(await walk(null)).toEqual(every('auth.required'));
    expect(await walk('esc_live_0000000000000000000000000000000000000000')).toEqual(every('api_key.invalid'));
    expect(await walk('esc_live')).toEqual(every('api_key.invalid'));
    const { token, id } = await api.makeKey(owner, permissions);
    await world.db.apiKey.update({ where: { id }, data: { revokedAt: new Date() } });
    expect(await walk(token)).toEqual(every('api_key.invalid'));
    await world.db.apiKey.update({ where: { id }, data: { revokedAt: null, expiresAt: new Date(0) } });
    expect(await walk(token)).toEqual(every('api_key.invalid'));
  });

  it("shows a stranger's key nothing of another workspace", async () => {
    const { token } = await api.makeKey(stranger, permissions);
    const operators = new Set(routes.flatMap(({ id, access }) => (access === 'operator' ? [id] : [])));
    for (const [id, code] of await walk(token))
      if (!ownOnly.has(id) && !operators.has(id)) expect([id, code]).toEqual([id, 'not_found']);
  });

  it.each(permissions)('opens with the scope %s that and no more', async (scope) => {
    const { token } = await api.makeKey(stranger, [scope]);
    expect(letIn(await walk(token))).toEqual(
      expected(scope === 'edit' ? ['read', 'edit'] : [scope], permissionsOf('owner', false)),
    );
  });

  it.each(roles)("gives a %s's key no more than its maker has", async (role) => {
    await world.db.membership.updateMany({ where: { userId: stranger.userId }, data: { role } });
    const { token } = await api.makeKey(stranger, permissions);
    expect(letIn(await walk(token))).toEqual(expected(permissions, permissionsOf(role, false)));
    await world.db.membership.updateMany({ where: { userId: stranger.userId }, data: { role: 'owner' } });
  });

  it('is shut once the maker of a key has left', async () => {
    const { token } = await api.makeKey({ ...stranger, workspaceId: owner.workspaceId }, permissions);
    expect(await walk(token)).toEqual(every('access.denied'));
  });

  it('left what strangers tried as it was', async () => {
    const { token } = await api.makeKey(owner);
    const { body } = await api.send('GET', `/projects/${owner.projectId}`, { token });
    expect(body.name).toBe('Calle Mayor 3');
    expect(await world.db.auditEvent.count({ where: { workspaceId: owner.workspaceId } })).toBe(0);
  });
});
