import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApiKey } from '@escena/db/api-keys/create-api-key';
import { inTransaction } from '@escena/db/in-transaction';
import { claimJob } from '@escena/db/jobs/claim-job';
import { createJob } from '@escena/db/jobs/create-job';
import { finishJob } from '@escena/db/jobs/finish-job';
import { createFont } from '@escena/db/fonts/create-font';
import { createConfigurator } from '@escena/db/configurators/create-configurator';
import { updateConfigurator } from '@escena/db/configurators/update-configurator';
import { keepDesign } from '@escena/db/designs/keep-design';
import { createModel3d } from '@escena/db/models3d/create-model3d';
import { markModel3dChecked } from '@escena/db/models3d/mark-model3d-checked';
import { createDisclosure } from '@escena/db/disclosures/create-disclosure';
import { createFeed } from '@escena/db/feeds/create-feed';
import { getCampaign } from '@escena/db/campaigns/get-campaign';
import { createListing } from '@escena/db/listings/create-listing';
import { listListingPhotos } from '@escena/db/listings/list-listing-photos';
import { addListingPhotos } from '@escena/db/listings/listing-photos';
import { createWebhookEndpoint } from '@escena/db/webhooks/create-webhook-endpoint';
import { pageDeliveries } from '@escena/db/webhooks/page-deliveries';
import { recordEvent } from '@escena/db/webhooks/record-event';
import { createTestDatabase } from '@escena/db/testing';
import { createCampaignFixture } from '@escena/db/testing/create-campaign-fixture';
import { createFixture, type Fixture } from '@escena/db/testing/create-fixture';
import { watchChanges } from '@escena/db/watch-changes';
import { createQueue } from '@escena/queue/create-queue';
import { createRemotePolicy } from '@escena/remote/remote-policy';
import { createLocalStorage } from '@escena/storage/create-local-storage';
import { createWidget } from '@escena/db/tryon-widgets/create-widget';
import { updateWidget } from '@escena/db/tryon-widgets/update-widget';
import { inputOfChoices, settleChoices } from '@escena/verticals/product/configurator/choices';
import { createCaller } from '../app-router.ts';
import type { Context } from '../context.ts';
import { createToken } from '../keys/api-key-token.ts';
import { createChangeFeed } from '../live/create-change-feed.ts';
import { createSecret } from '../webhooks/create-secret.ts';
import { mugSetup } from './mug-setup.ts';

/** A person of the tests, with everything that the API can name already made. */
export interface Resident extends Fixture {
  readonly jobId: string;
  readonly outputId: string;
  /** ready */
  readonly modelId: string;
  /** being checked */
  readonly fontId: string;
  readonly apiKeyId: string;
  readonly endpointId: string;
  readonly deliveryId: string;
  /** of one row, which nobody works on */
  readonly feedId: string;
  /** published for `https://shop.test`, with a design that nobody has had made */
  readonly configuratorId: string;
  readonly widgetId: string;
  /** runs, with one approved creative */
  readonly campaignId: string;
  /** that it was made with */
  readonly brandKitId: string;
  readonly designId: string;
  /** an export for a listing service that nobody makes */
  readonly disclosureId: string;
  /** with that photo, whose picture is nobody's yet */
  readonly listingId: string;
  readonly listingPhotoId: string;
}

export interface CallerOptions extends Partial<
  Pick<Context, 'isLocal' | 'apiKey' | 'workspaceId' | 'report'>
> {
  /** collects the people whose session was opened */
  readonly opened?: string[];
  /** collects the workspaces that were chosen */
  readonly entered?: string[];
  /** of the browser's session */
  readonly sessionId?: string;
}

/** Takes every letter and keeps none. */
const silentMail: Context['mail'] = {
  delivers: true,
  send: async () => {},
  post: () => {},
  idle: async () => {},
};

function failLoudly(error: Error): never {
  throw error;
}

interface WorldOptions extends Partial<Pick<Context, 'mostUnfinishedJobs' | 'mail' | 'signUp'>> {
  readonly shop?: Context['shop'];
}

/** Real services on a database and a folder of their own. */
export async function createWorld({ shop = null, mostUnfinishedJobs = 100, ...rules }: WorldOptions = {}) {
  const database = await createTestDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'escena-api-'));
  const listening = new AbortController();
  const queue = createQueue({ url: database.url });

  const services = {
    db: database.db,
    queue,
    storage: createLocalStorage({ root: folder }),
    changes: createChangeFeed(watchChanges({ url: database.url, signal: listening.signal })),
    remote: createRemotePolicy({ ESCENA_REMOTE_NETWORKS: [], ESCENA_REMOTE_PORTS: [80, 443] }),
    mostUnfinishedJobs,
  };
  const site = {
    mail: rules.mail ?? silentMail,
    signUp: rules.signUp ?? 'invitation',
    startingCredits: 1000,
    publicUrl: 'https://escena.test',
    signInServices: [],
    locale: 'en',
  } as const;
  /** The API as one person's browser reaches it; `opened` collects the people whose session it opened. */
  const callerOf = (userId: string | null, options: CallerOptions = {}) => {
    const {
      isLocal = false,
      opened = [],
      entered = [],
      apiKey = null,
      workspaceId = null,
      report = failLoudly,
    } = options;
    const session: Context['session'] = {
      id: options.sessionId ?? null,
      open: async (id) => void opened.push(id),
      close: async () => void opened.splice(0),
      enter: async (id) => void entered.push(id),
    };
    const asker = { userId, apiKey, workspaceId, ip: '192.0.2.7', isLocal, session };
    return createCaller({ ...services, ...site, ...asker, shop, report });
  };
  return {
    ...services,
    site,
    url: database.url,
    folder,
    callerOf,
    settle: () => settle(services.db),
    async [Symbol.asyncDispose]() {
      listening.abort();
      await queue.stop();
      await database[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Someone with a workspace, a project, a photo, a finished job and its picture, a chair of their own. */
async function settle(db: Context['db']): Promise<Resident> {
  const fixture = await createFixture(db);
  const { workspaceId, userId, assetId } = fixture;
  const input = { room: 'bedroom', style: 'modern', variations: 1, seed: 7, renderer: 'none' };
  const job = await createJob(db, {
    workspaceId,
    assetId,
    createdById: userId,
    tool: 'staging',
    input,
    credits: 0,
  });
  const claimed = await claimJob(db, { jobId: job.id });
  const keys = {
    imageKey: 'k/png',
    jpegKey: 'k/jpeg',
    maskKey: 'k/mask',
    displayKey: 'k/display',
    thumbKey: 'k/thumb',
  };
  await finishJob(
    db,
    { jobId: job.id, fence: claimed?.fence ?? 0 },
    {
      outputs: [{ index: 0, ...keys, width: 1600, height: 1067, reportJson: { seed: 7, renderer: 'none' } }],
    },
  );
  const [output] = await db.output.findMany({ where: { jobId: job.id }, select: { id: true } });
  const modelId = await makeModel(db, workspaceId);
  const { id: fontId } = await createFont(db, { workspaceId, ...fontFile });
  const { id: apiKeyId } = await createApiKey(db, {
    workspaceId,
    createdById: userId,
    name: 'Shop',
    prefix: 'esc_live_abcd',
    hash: createToken().hash,
    scopes: ['read'],
    expiresAt: null,
  });
  return {
    ...fixture,
    jobId: job.id,
    outputId: output?.id ?? '',
    modelId,
    fontId,
    apiKeyId,
    ...(await makeEndpoint(db, fixture)),
    feedId: await makeFeed(db, fixture),
    ...(await makeConfigurator(db, fixture)),
    widgetId: await makeWidget(db, fixture),
    disclosureId: await makeDisclosure(db, fixture, output?.id ?? ''),
    ...(await makeListing(db, fixture)),
    ...(await makeCampaign(db, fixture)),
  };
}

async function makeDisclosure(
  db: Context['db'],
  { workspaceId, userId }: Fixture,
  outputId: string,
): Promise<string> {
  const { id } = await createDisclosure(db, {
    workspaceId,
    outputId,
    createdById: userId,
    profile: 'sdmls',
    edits: ['furniture_added'],
    label: null,
    contact: 'Ana',
    urlOf: (token) => `https://escena.test/d/${token}`,
    made: { tool: 'staging', seed: 7, renderer: 'none', checkpoint: null },
  });
  return id;
}

async function makeListing(db: Context['db'], { workspaceId, projectId, userId, assetId }: Fixture) {
  const { id: listingId } = await createListing(db, {
    workspaceId,
    projectId,
    createdById: userId,
    address: 'Calle Mayor 3',
    reference: '',
    profile: 'sdmls',
    label: null,
    contact: 'Ana',
    look: { style: 'modern' },
  });
  const place = { workspaceId, listingId };
  await addListingPhotos(db, { ...place, photos: [{ assetId, room: 'living-room' }] });
  const [photo] = await listListingPhotos(db, place);
  return { listingId, listingPhotoId: photo?.id ?? '' };
}

async function makeCampaign(db: Context['db'], fixture: Fixture) {
  const { campaignId } = await createCampaignFixture(db, fixture);
  const place = { workspaceId: fixture.workspaceId, campaignId };
  const { brandKitId } = await getCampaign(db, place);
  return { campaignId, brandKitId: brandKitId ?? '' };
}

/** A mug for shoppers, and what one of them chose. */
async function makeConfigurator(db: Context['db'], { workspaceId, assetId, userId }: Fixture) {
  const { id: configuratorId } = await createConfigurator(db, {
    workspaceId,
    assetId,
    createdById: userId,
    name: 'Mug',
    setup: mugSetup,
    origins: ['https://shop.test'],
  });
  await updateConfigurator(db, { workspaceId, configuratorId, publishedAt: new Date() });
  const choices = settleChoices(mugSetup, {});
  const { id: designId } = await keepDesign(db, {
    workspaceId,
    configuratorId,
    choices: { ...choices },
    input: { ...inputOfChoices(mugSetup, choices) },
  });
  return { configuratorId, designId };
}

/** One shirt for shoppers to try on. */
async function makeWidget(
  db: Context['db'],
  { workspaceId, projectId, assetId, userId }: Fixture,
): Promise<string> {
  const shirt = { name: 'Shirt', garment: { kind: 'top', pictureId: assetId } };
  const place = { workspaceId, projectId, createdById: userId, origins: ['https://shop.test'] };
  const { id: widgetId } = await createWidget(db, {
    ...place,
    name: 'Shirts',
    setup: { garments: [shirt] },
    dailyLimit: 100,
  });
  await updateWidget(db, { workspaceId, widgetId, publishedAt: new Date() });
  return widgetId;
}

/** A catalogue of one article. */
async function makeFeed(
  db: Context['db'],
  { workspaceId, projectId, userId, assetId }: Fixture,
): Promise<string> {
  const { id } = await createFeed(db, {
    workspaceId,
    projectId,
    createdById: userId,
    name: 'Spring',
    tool: 'staging',
    template: { room: 'bedroom', style: 'modern' },
    rows: [{ sku: 'A', title: 'Chair', source: assetId, overrides: {} }],
  });
  return id;
}

/** Where events go, and one on its way. */
async function makeEndpoint(db: Context['db'], { workspaceId, userId, projectId }: Fixture) {
  const { id: endpointId } = await createWebhookEndpoint(db, {
    workspaceId,
    createdById: userId,
    url: 'https://shop.test/hook',
    description: '',
    events: ['job.succeeded'],
    secret: createSecret(),
  });
  await inTransaction(db, (tx) =>
    recordEvent(tx, { workspaceId, type: 'job.succeeded', subjectId: projectId, data: async () => ({}) }),
  );
  const { rows } = await pageDeliveries(db, { workspaceId, limit: 1 });
  return { endpointId, deliveryId: rows[0]?.id ?? '' };
}

const fontFile = {
  name: 'Brand Sans',
  storageKey: 'k/ttf',
  sha256: 'fa'.repeat(32),
  mime: 'font/ttf',
  bytes: 9,
  licence: 'Own work',
};

/** A chair that a worker has checked. */
async function makeModel(db: Context['db'], workspaceId: string): Promise<string> {
  const file = {
    name: 'Chair',
    storageKey: 'k/glb',
    sha256: 'ef'.repeat(32),
    mime: 'model/gltf-binary',
    bytes: 9,
  };
  const { id: modelId, revision } = await createModel3d(db, { workspaceId, ...file });
  const facts = {
    extent: { x: 0.5, y: 0.9, z: 0.6 },
    scale: 1,
    triangles: 12,
    warnings: [],
    thumbKey: 'k/model',
  };
  await markModel3dChecked(db, { modelId, revision }, { status: 'ready', facts });
  return modelId;
}
