import { consentTexts } from '@escena/core/consent';
import { contracts } from '@escena/verticals/contracts';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createWorld, type Resident } from '../../testing/create-world.ts';

const words = { purpose: 'try-on', basis: 'self', textVersion: consentTexts['try-on'].version } as const;
const staging = { tool: 'staging', input: { room: 'bedroom', style: 'modern' } } as const;

let world: Awaited<ReturnType<typeof createWorld>>;
let person: Resident;
beforeAll(async () => {
  world = await createWorld();
  person = await world.settle();
  // No tool takes photos of people yet: this one shall.
  Object.assign(contracts.staging, { needsConsent: 'try-on' });
});
afterEach(() => Object.assign(contracts.staging, { needsConsent: 'try-on' }));
afterAll(async () => {
  Reflect.deleteProperty(contracts.staging, 'needsConsent');
  await world[Symbol.asyncDispose]();
});

it('starts nothing on a person’s photo before they agreed, and erases it when they no longer do', async () => {
  const api = world.callerOf(person.userId);
  const { assetId } = person;
  const jobs = () => world.db.job.count({ where: { assetId } });
  const before = await jobs();
  const create = () => api.jobs.create({ ...staging, assetId });
  await expect(create()).rejects.toMatchObject({ cause: { code: 'consent.required' } });
  expect(await jobs()).toBe(before);
  expect(await api.consents.get({ assetId, purpose: 'try-on' })).toMatchObject({
    givenAt: null,
    version: words.textVersion,
  });

  await expect(api.consents.give({ assetId, ...words, textVersion: '2020' })).rejects.toMatchObject({
    cause: { code: 'consent.outdated' },
  });
  await api.consents.give({ assetId, ...words });
  expect((await api.consents.get({ assetId, purpose: 'try-on' })).givenAt).toBeInstanceOf(Date);
  const job = await create();
  expect(job.status).toBe('queued');

  // What runs is told to stop; here nobody had begun, so all of it goes at once.
  expect(await api.consents.withdraw({ assetId })).toBe(true);
  expect(await world.db.asset.count({ where: { id: assetId } })).toBe(0);
  expect(await jobs()).toBe(0);
  expect(await world.db.output.count({ where: { id: person.outputId } })).toBe(0);
  await expect(create()).rejects.toMatchObject({ cause: { code: 'not_found' } });
  expect(await world.db.consent.findMany({ where: { assetId } })).toMatchObject([
    { givenById: person.userId, basis: 'self', purpose: 'try-on', withdrawnAt: expect.any(Date) },
  ]);
});

it('asks for nothing where no person is in the photo', async () => {
  Reflect.deleteProperty(contracts.staging, 'needsConsent');
  const other = await world.settle();
  const job = await world.callerOf(other.userId).jobs.create({ ...staging, assetId: other.assetId });
  expect(job.status).toBe('queued');
});
