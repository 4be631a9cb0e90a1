/** From a plan to files that may go out, as members and the worker do it in turns. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { saveCreative } from '@escena/db/creatives/save-creative';
import { claimJob } from '@escena/db/jobs/claim-job';
import { finishJob } from '@escena/db/jobs/finish-job';
import { createShippedFonts } from '@escena/typeset/shipped-font-files';
import { adsInput, cellsOf } from '@escena/verticals/ads/contract';
import { formats } from '@escena/verticals/ads/formats';
import { recipeOf } from '@escena/verticals/ads/recipe-of';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld } from '../testing/create-world.ts';
import type { CampaignView } from '../views/campaign-view.ts';
import { proveCampaign } from './prove-campaign.ts';
import { zipCampaign } from './zip-campaign.ts';

let world: Awaited<ReturnType<typeof createWorld>>;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** The smallest JPEG there is: one grey pixel. */
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

/** What a worker would do of the campaign's job. */
async function work(jobId: string): Promise<void> {
  const { db, storage } = world;
  const job = await claimJob(db, { jobId });
  if (!job) throw new Error('nothing to do');
  const claim = { jobId, fence: job.fence };
  const input = adsInput.parse(job.input);
  for (const cell of cellsOf(input)) {
    const { copy, ...parts } = cell;
    const recipe = recipeOf(cell, input);
    // Each recipe another file.
    const file = Buffer.concat([jpeg, Buffer.from(recipe)]);
    const { key } = await storage.put(file);
    const { width, height } = formats[cell.format];
    await saveCreative(db, claim, {
      campaignId: input.campaignId ?? '',
      cell: parts,
      words: { ...copy },
      syntheticPerson: input.syntheticPerson,
      recipe,
      width,
      height,
      made: {
        storageKey: key,
        thumbKey: key,
        sha256: createHash('sha256').update(file).digest('hex'),
        mime: 'image/jpeg',
        bytes: file.length,
        findings: [],
      },
    });
  }
  await finishJob(db, claim);
}

const planOf = (assetId: string, change: object = {}) => ({
  images: [{ id: 'mug', pictureId: assetId }],
  segments: [
    {
      id: 'gifts',
      name: 'Gift seekers',
      headlines: [
        { id: 'a', text: 'A name on it' },
        { id: 'b', text: 'Wrapped and ready' },
      ],
      images: ['mug'],
    },
  ],
  templates: ['split' as const],
  formats: ['meta-square' as const, 'google-square' as const],
  ...change,
});

async function open() {
  const me = await world.settle();
  await world.db.user.update({ where: { id: me.userId }, data: { name: 'Ana Souto' } });
  const api = world.callerOf(me.userId);
  const kit = await api.brandKits.create({
    name: 'Autumn',
    colors: { primary: '#1f4d3a', accent: '#e8663c', paper: '#faf6ef', ink: '#1c1a17' },
    fonts: { display: 'playfair-display', text: 'inter' },
    logos: [me.assetId],
  });
  const plan = planOf(me.assetId);
  const { id } = await api.campaigns.create({
    projectId: me.projectId,
    name: 'Mugs',
    brandKitId: kit.id,
    plan,
  });
  const make = async (): Promise<CampaignView> => {
    const { job } = await api.campaigns.make({ id });
    await work(job?.id ?? '');
    return api.campaigns.get({ id });
  };
  const approve = (view: CampaignView, verdict: 'approved' | 'rejected' = 'approved') =>
    api.campaigns.review({
      id,
      creatives: view.creatives.map((one) => ({ id: one.id, sha256: one.sha256 ?? '' })),
      verdict,
      note: 'as agreed',
    });
  return { me, api, kit, id, make, approve };
}

it('says what is to be made and the price, makes it once, and only what changed again', async () => {
  const { me, api, kit, id, make } = await open();
  expect(await api.campaigns.get({ id })).toMatchObject({
    state: 'draft',
    toMake: { creatives: 4, credits: 1 },
    creatives: [],
  });
  const { job } = await api.campaigns.make({ id });
  await expect(api.campaigns.make({ id })).rejects.toMatchObject({
    message: expect.stringContaining('being made'),
  });
  await work(job?.id ?? '');
  const made = await api.campaigns.get({ id });
  expect(made).toMatchObject({ job: null, toMake: { creatives: 0, credits: 0 } });
  expect(made.creatives.map(({ cellId, state }) => `${cellId} ${state}`)).toEqual([
    'gifts.a.mug.split.meta-square waiting',
    'gifts.a.mug.split.google-square waiting',
    'gifts.b.mug.split.meta-square waiting',
    'gifts.b.mug.split.google-square waiting',
  ]);
  await expect(api.campaigns.make({ id })).rejects.toThrow();

  const [segment] = planOf(me.assetId).segments;
  const corrected = [
    {
      ...segment,
      headlines: [
        { id: 'a', text: 'A name on it' },
        { id: 'b', text: 'Wrapped' },
      ],
    },
  ];
  const plan = planOf(me.assetId, { segments: corrected });
  expect((await api.campaigns.update({ id, change: { plan } })).toMake.creatives).toBe(2);
  expect((await make()).toMake.creatives).toBe(0);
  // Another brand is another look of everything.
  await api.brandKits.update({ id: kit.id, change: { colors: { ...kit.colors, primary: '#000000' } } });
  expect((await api.campaigns.get({ id })).creatives.every(({ outdated }) => outdated)).toBe(true);
  expect((await api.campaigns.get({ id })).toMake.creatives).toBe(4);
});

it('shows and exports nothing that nobody approved, by name, as it is', async () => {
  const { me, api, id, make, approve } = await open();
  const made = await make();
  await api.campaigns.update({ id, change: { landingUrl: 'https://shop.example/mugs' } });
  await expect(api.campaigns.export({ id })).rejects.toThrow();
  await expect(api.campaigns.steer({ id, to: 'running' })).rejects.toThrow();

  const approved = await approve(made);
  expect(approved.creatives.map(({ state }) => state)).toEqual(Array(4).fill('approved'));
  const [first] = approved.creatives;
  expect(first?.approved?.by).toBe('Ana Souto');
  expect(first?.reviews).toMatchObject([{ verdict: 'approved', note: 'as agreed', sha256: first?.sha256 }]);
  expect(await api.campaigns.steer({ id, to: 'running' })).toMatchObject({ state: 'running' });
  expect((await api.campaigns.page({ projectId: me.projectId })).items).toMatchObject([
    { id, state: 'running', creatives: 4, approved: 4, waiting: 0 },
  ]);

  const { tables, files } = await api.campaigns.export({ id });
  expect(tables.map(({ name }) => name)).toEqual([
    'meta/meta-ads.csv',
    'google/google-ads-editor.csv',
    'creatives.csv',
    'columns.csv',
  ]);
  const zip = zipCampaign(world, approved, me);
  const opened = unzipSync(await bytesOf(zip.body));
  expect(zip.fileName).toBe('mugs.zip');
  expect(Object.keys(opened).toSorted()).toEqual(
    [...tables.map(({ name }) => name), ...files.map(({ name }) => name)].toSorted(),
  );
  expect(
    createHash('sha256')
      .update(opened['meta/gifts.a.mug.split.meta-square.jpg'] ?? '')
      .digest('hex'),
  ).toBe(first?.sha256);

  const rejected = await approve(approved, 'rejected');
  expect(rejected.creatives[0]).toMatchObject({ state: 'rejected', approved: null });
  expect(rejected.creatives[0]?.reviews).toHaveLength(2);
  await expect(api.campaigns.export({ id })).rejects.toThrow();
});

it('takes cells out of what is shown with the plan, and back again as they were', async () => {
  const { me, api, id, make, approve } = await open();
  await approve(await make());
  const fewer = planOf(me.assetId, { formats: ['meta-square'] });
  const told = await api.campaigns.update({ id, change: { plan: fewer } });
  expect(told.creatives.filter(({ outdated }) => outdated)).toHaveLength(2);
  expect((await api.campaigns.make({ id })).creatives).toHaveLength(2);
  await api.campaigns.update({ id, change: { plan: planOf(me.assetId) } });
  const back = await api.campaigns.make({ id });
  expect(back.job).toBeNull();
  expect(back.creatives.map(({ state }) => state)).toEqual(Array(4).fill('approved'));
});

it('keeps what it has when its kit is deleted, and is plain from then on', async () => {
  const { api, kit, id, make } = await open();
  await make();
  await api.brandKits.delete({ id: kit.id });
  expect(await api.campaigns.get({ id })).toMatchObject({
    plan: { formats: ['meta-square', 'google-square'] },
    brandKitId: null,
    creatives: Array(4).fill({ outdated: true, state: 'waiting' }),
    toMake: { creatives: 4 },
  });
});

it('proves all that was made on paper', async () => {
  const { me, make, approve } = await open();
  const view = await approve(await make());
  const { fileName, bytes } = await proveCampaign(world, view, {
    workspaceId: me.workspaceId,
    locale: 'es',
    loadFont: createShippedFonts((file) => readFile(createRequire(import.meta.url).resolve(file))),
  });
  expect(fileName).toBe('mugs.pdf');
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
});

it('keeps a kit’s logos, in their order, when their photo is gone', async () => {
  const { me, api, kit } = await open();
  const [logo] = kit.logos;
  expect(logo).toMatchObject({ name: 'salon.jpg', width: 1600 });
  await world.db.asset.update({ where: { id: me.assetId }, data: { deletedAt: new Date() } });
  const kept = await api.brandKits.update({ id: kit.id, change: { logos: [logo?.id ?? ''], tone: 'Calm.' } });
  expect(kept).toMatchObject({ tone: 'Calm.', logos: [{ id: logo?.id }] });
  expect((await api.brandKits.update({ id: kit.id, change: { logos: [] } })).logos).toEqual([]);
  await expect(
    api.brandKits.update({ id: kit.id, change: { fonts: { display: 'fnt_none', text: 'inter' } } }),
  ).rejects.toThrow();
  await api.brandKits.delete({ id: kit.id });
  expect(await api.brandKits.list()).not.toContainEqual(expect.objectContaining({ id: kit.id }));
});

async function bytesOf(stream: Readable): Promise<Uint8Array> {
  return new Uint8Array(await buffer(stream));
}
