/** Export and erasure on the real database and a real store: every table has rows of two people, one of them goes. */
import type { Readable } from 'node:stream';
import { AppError, toAppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import { recordAudit } from '@escena/db/audit/record-audit';
import { createJob } from '@escena/db/jobs/create-job';
import { inTransaction } from '@escena/db/in-transaction';
import { checkPersonErasure } from '@escena/db/privacy/check-erasure';
import { createConfigurator } from '@escena/db/configurators/create-configurator';
import { keepDesign } from '@escena/db/designs/keep-design';
import { keepSigningKey } from '@escena/db/signing-keys/signing-keys';
import { createCampaignFixture } from '@escena/db/testing/create-campaign-fixture';
import { createDisclosure } from '@escena/db/disclosures/create-disclosure';
import { createFeed } from '@escena/db/feeds/create-feed';
import { dataMap, type TableData } from '@escena/db/privacy/data-map';
import { cancelPrivacyTask, createPrivacyTask, findPrivacyTask } from '@escena/db/privacy/privacy-tasks';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { failPrivacyTask, runPrivacyTask, sweepExports, undoHours } from './run-privacy-task.ts';
import { createPlaces, type TestPlaces } from './testing/create-places.ts';
import { findTraces } from './testing/find-traces.ts';

const now = new Date();
const later = new Date(now.getTime() + (undoHours + 1) * 3_600_000);
const graceMs = -1;

let places: TestPlaces;
beforeAll(async () => {
  places = await createPlaces();
});
afterAll(() => places[Symbol.asyncDispose]());
beforeEach(async () => {
  await places.db.installation.deleteMany();
});

/** A person with something in every table, in a workspace of their own and in one that they share. */
async function resident(name: string, email: string) {
  const { db } = places;
  const mine = await places.settle();
  const shared = await places.settle();
  const { userId, workspaceId } = mine;
  await db.user.update({ where: { id: userId }, data: { name, email } });
  await db.workspace.update({ where: { id: workspaceId }, data: { name: `Studio of ${name}` } });
  await db.membership.create({
    data: { id: createId('membership'), userId, workspaceId: shared.workspaceId, role: 'admin' },
  });
  await db.session.create({ data: { sessionToken: `token ${name}`, userId, expires: later } });
  const account = {
    type: 'oauth',
    provider: 'google',
    providerAccountId: email,
    access_token: `secret ${name}`,
  };
  await db.account.create({ data: { userId, ...account } });
  for (const ofWhom of [userId, null])
    await db.emailLink.create({
      data: { tokenHash: `link ${name} ${ofWhom}`, kind: 'reset', email, userId: ofWhom, expiresAt: later },
    });
  const asked = {
    workspaceId: shared.workspaceId,
    role: 'viewer',
    approver: false,
    expiresAt: later,
  } as const;
  await db.invitation.create({
    data: { id: createId('invitation'), ...asked, email, tokenHash: `in ${name}` },
  });
  await db.invitation.create({
    data: {
      id: createId('invitation'),
      ...asked,
      email: `friend-of-${createId('user')}@example.net`,
      tokenHash: createId('user'),
      invitedById: userId,
    },
  });
  await db.rateLimit.create({ data: { key: `sign-in:${email}`, fullAt: later } });
  const own = await places.stagedPhoto(mine, `${name} kitchen.jpg`, { credits: 0 });
  const ofShared = { ...shared, userId };
  const theirs = await places.stagedPhoto(ofShared, `${name} shared.jpg`);
  for (const [where, staged] of [
    [mine, own],
    [shared, theirs],
  ] as const) {
    const at = { workspaceId: where.workspaceId };
    const disclosed = await createDisclosure(db, {
      ...at,
      outputId: staged.outputId,
      createdById: userId,
      profile: 'other',
      edits: [],
      label: null,
      contact: `Ask ${email}`,
      urlOf: String,
      made: {},
    });
    const exported = {
      name: 'a.jpg',
      mime: 'image/jpeg',
      bytes: 4,
      storageKey: await places.put(`file ${name}`),
    };
    const ofExport = { id: createId('disclosureFile'), disclosureId: disclosed.id };
    await db.disclosureFile.create({ data: { ...at, ...ofExport, ...exported } });
    const share = { id: createId('share'), outputId: staged.outputId, createdById: userId };
    await db.share.create({ data: { ...at, ...share, token: `share ${share.id}` } });
    const report = { shareId: share.id, reason: 'other', text: 'I live there', email } as const;
    await db.abuseReport.create({ data: { id: createId('report'), ...at, ...report } });
    await db.refund.create({
      data: { ...at, jobId: staged.jobId, userId, reason: 'other', note: `${name} says no` },
    });
    await db.consent.create({
      data: {
        id: createId('consent'),
        ...at,
        assetId: staged.assetId,
        givenById: userId,
        basis: 'self',
        purpose: 'try-on',
        textVersion: '1',
      },
    });
    const article = { sku: 'A', title: 'Chair', source: staged.assetId, overrides: {} };
    await createFeed(db, {
      ...at,
      projectId: where.projectId,
      createdById: userId,
      name: 'Spring',
      tool: 'staging',
      template: {},
      rows: [article],
    });
    const offered = await createConfigurator(db, {
      ...at,
      assetId: staged.assetId,
      createdById: userId,
      name: 'Mug',
      setup: {},
      origins: ['https://shop.example'],
    });
    // Shoppers' words: nobody's of the workspace.
    const chosen = { text: 'Lucía' };
    await keepDesign(db, { ...at, configuratorId: offered.id, choices: chosen, input: chosen });
    await createCampaignFixture(db, {
      ...at,
      userId,
      storageKey: () => places.put(`creative ${name}`),
      campaign: { secret: `secret ${where === mine && name}` },
    });
    await places.shopperPicture({ ...where, configuratorId: offered.id }, `logo ${name}`);
    const key = {
      id: createId('apiKey'),
      name: `Key of ${name}`,
      prefix: 'esc',
      hash: `hash ${name} ${where.workspaceId}`,
      scopes: ['read'],
    };
    await db.apiKey.create({ data: { ...at, createdById: userId, ...key } });
    const answer = { key: 'k', requestHash: 'h', status: 200, body: { name }, expiresAt: later };
    await db.idempotencyKey.create({ data: { ...at, apiKeyId: key.id, ...answer } });
    const endpoint = {
      id: createId('webhookEndpoint'),
      url: `https://${name}.example/hook`,
      secret: `whsec ${name}`,
      events: [],
    };
    await db.webhookEndpoint.create({ data: { ...at, createdById: userId, ...endpoint } });
    await recordAudit(db, {
      ...at,
      userId,
      action: 'member.invited',
      targetId: userId,
      ip: '203.0.113.9',
      detail: { email },
    });
    await recordAudit(db, { ...at, action: 'member.role_changed', targetId: userId, detail: { name } });
  }
  await db.draft.create({ data: { workspaceId, assetId: own.assetId, content: { note: name } } });
  const pair = { publicKey: {}, privateKey: { d: `secret ${name}` } };
  await keepSigningKey(db, { workspaceId, id: createId('signingKey'), ...pair });
  await db.retentionPolicy.create({ data: { workspaceId, binDays: 3 } });
  await db.billingCustomer.create({ data: { workspaceId, customerId: `cus_${name}` } });
  const invoice = { id: `in_${name}`, status: 'paid', totalCents: 900, currency: 'eur', createdAt: now };
  await db.invoice.create({ data: { workspaceId, ...invoice } });
  return { ...mine, shared, own, theirs, email, name };
}

const ask = (kind: 'export' | 'erase', userId: string, more: { workspaceId?: string } = {}) =>
  inTransaction(places.db, (tx) =>
    createPrivacyTask(tx, { kind, userId, dueAt: kind === 'erase' ? later : now, ...more }),
  );

it('has a line for every table, and every column that names a person', async () => {
  const columns = await places.db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`;
  const map: Readonly<Record<string, TableData>> = dataMap;
  expect([...new Set(columns.map(({ table }) => table))].sort()).toEqual(Object.keys(map).sort());
  for (const { table, column } of columns) {
    if (column === 'workspaceId') expect([table, map[table]?.workspace]).toEqual([table, 'workspaceId']);
    if (/^(userId|ownerId|.*ById)$/.test(column))
      expect([table, map[table]?.person]).toEqual([table, [column]]);
  }
  // Nothing is left to chance: what is a workspace's or a person's says what becomes of it.
  for (const [table, { workspace, person, onWorkspace, onPerson }] of Object.entries(map))
    expect([table, onWorkspace !== undefined, onPerson !== undefined]).toEqual([
      table,
      workspace !== undefined,
      person !== undefined,
    ]);
});

it('exports all of it, and no secrets', async () => {
  const { userId, workspaceId, own, name, shared } = await resident('Berta', 'berta@example.org');
  const task = await ask('export', userId);
  await runPrivacyTask(places, { taskId: task.id, now });
  const done = await findPrivacyTask(places.db, { id: task.id });
  expect(done).toMatchObject({ status: 'done', fraction: 1 });
  // A reader that is none of ours.
  const entries = unzipSync(await places.storage.read(done?.storageKey ?? ''));
  const list = Object.keys(entries);
  const read = (entry: string) => Buffer.from(entries[entry] ?? []).toString();
  const inOwn = `workspaces/${workspaceId}/`;
  expect(list).toEqual(expect.arrayContaining(['you/User.json', 'you/Session.json', 'you/AuditEvent.json']));
  expect(list.some((entry) => entry.includes(shared.workspaceId))).toBe(false);
  expect(JSON.parse(read('you/User.json'))).toMatchObject([{ id: userId, email: 'berta@example.org', name }]);
  expect(JSON.parse(read(`${inOwn}Asset.json`)).map((asset: { name: string }) => asset.name)).toContain(
    'Berta kitchen.jpg',
  );
  expect(JSON.parse(read(`${inOwn}LedgerEntry.json`))).not.toEqual([]);
  expect(read(`${inOwn}files/${own.assetId}/original.jpg`)).toBe('original Berta kitchen.jpg');
  expect(read(`${inOwn}files/${own.outputId}/picture.png`)).toBe('png Berta kitchen.jpg');
  const everything = list
    .filter((entry) => entry.endsWith('.json'))
    .map(read)
    .join('');
  expect(everything).not.toMatch(/token Berta|secret Berta|hash Berta|whsec Berta|sha256\//);
  // The link works for a week, then the file is gone.
  await sweepExports(places, { now: new Date(now.getTime() + 8 * 86_400_000), graceMs });
  expect(await places.storage.head(done?.storageKey ?? '')).toBeUndefined();
});

it('says why an export could not be stored, and lets go of what it read', async () => {
  const { userId, own } = await resident('Carla', 'carla@example.org');
  await places.db.asset.update({
    where: { id: own.assetId },
    data: { storageKey: await places.put('x'.repeat(5_000_000)) },
  });
  const opened: Readable[] = [];
  const full = {
    ...places.storage,
    async get(key: string) {
      const stream = await places.storage.get(key);
      opened.push(stream);
      return stream;
    },
    async put(content: AsyncIterable<Uint8Array> | Uint8Array): Promise<never> {
      if (content instanceof Uint8Array) throw new AppError('internal');
      let bytes = 0;
      for await (const chunk of content) {
        bytes += chunk.byteLength;
        if (bytes > 1_000_000) break;
      }
      throw new AppError('storage.full');
    },
  };
  const task = await ask('export', userId);
  const run = runPrivacyTask({ db: places.db, storage: full }, { taskId: task.id, now });
  await expect(run).rejects.toMatchObject({ code: 'storage.full' });
  await expect.poll(() => opened.every(({ destroyed }) => destroyed)).toBe(true);
  await failPrivacyTask(places, { taskId: task.id, error: new AppError('storage.full') });
  expect(await findPrivacyTask(places.db, { id: task.id })).toMatchObject({ errorCode: 'storage.full' });
});

it('erases a person so that nothing of them is left, in no table and not in the store', async () => {
  const ana = await resident('Ana-Maria', 'ana@example.com');
  const other = await resident('Otto', 'otto@example.com');
  const exported = await ask('export', ana.userId);
  await runPrivacyTask(places, { taskId: exported.id, now });
  const before = await places.contents();
  expect(before.some((text) => text.includes('Ana-Maria kitchen'))).toBe(true);
  const words = ['Ana-Maria', 'ana@example.com', ana.userId];
  expect((await findTraces(places.db, words)).length).toBeGreaterThan(15);

  const task = await ask('erase', ana.userId);
  await runPrivacyTask(places, { taskId: task.id, now });
  expect((await findPrivacyTask(places.db, { id: task.id }))?.status).toBe('waiting');
  await runPrivacyTask(places, { taskId: task.id, now: later, graceMs });
  expect(await findPrivacyTask(places.db, { id: task.id })).toMatchObject({ status: 'done', userId: null });

  // A photo that a company has of its own is not the person's, though it carries their name.
  const left = await findTraces(places.db, words);
  expect(left).toEqual([
    'Asset.name (1)',
    'BillingCustomer.customerId (1)',
    'Disclosure.name (1)',
    'Invoice.id (1)',
  ]);
  expect(await findTraces(places.db, [ana.workspaceId])).toEqual([
    'BillingCustomer.workspaceId (1)',
    'Invoice.workspaceId (1)',
    'LedgerEntry.workspaceId (2)',
    'Workspace.id (1)',
  ]);
  const texts = await places.contents();
  expect(texts.filter((text) => text.includes('Ana-Maria kitchen'))).toEqual([]);
  expect(texts.filter((text) => text.includes('Ana-Maria shared'))).toHaveLength(9);
  expect(texts.filter((text) => text.includes('Otto'))).toHaveLength(22);
  // Those of others are as they were; what she did there was done by nobody.
  expect(await places.db.user.count({ where: { id: other.userId } })).toBe(1);
  expect(await places.db.job.findUnique({ where: { id: ana.theirs.jobId } })).toMatchObject({
    createdById: null,
  });
  expect(
    await places.db.auditEvent.findMany({ where: { workspaceId: ana.shared.workspaceId } }),
  ).toMatchObject([
    { action: 'member.invited', userId: null, targetId: null, ip: null, detail: {} },
    { action: 'member.role_changed', userId: null, targetId: null, detail: {} },
  ]);
  // Twice is once.
  await runPrivacyTask(places, { taskId: task.id, now: later, graceMs });
});

it('goes on after it was killed, and is quiet about what is gone', async () => {
  const iris = await resident('Iris', 'iris@example.com');
  const task = await ask('erase', iris.userId, { workspaceId: iris.workspaceId });
  let deletes = 0;
  const dying = { ...places.storage, delete: async () => Promise.reject(new Error(`killed ${++deletes}`)) };
  await expect(
    runPrivacyTask({ db: places.db, storage: dying }, { taskId: task.id, now: later, graceMs }),
  ).rejects.toThrow('killed');
  await runPrivacyTask(places, { taskId: task.id, now: later, graceMs });
  expect(await findPrivacyTask(places.db, { id: task.id })).toMatchObject({ status: 'done' });
  expect(await places.db.workspace.findUnique({ where: { id: iris.workspaceId } })).toMatchObject({
    name: '',
    erasedAt: expect.any(Date),
  });
  expect(await places.db.user.count({ where: { id: iris.userId } })).toBe(1);
});

it('can be called off until its time, and is asked for once', async () => {
  const { userId } = await resident('Ciro', 'ciro@example.com');
  const task = await ask('erase', userId);
  await expect(ask('erase', userId)).rejects.toMatchObject({ code: 'privacy.under_way' });
  expect(await cancelPrivacyTask(places.db, { id: task.id })).toBe(true);
  await runPrivacyTask(places, { taskId: task.id, now: later, graceMs });
  expect(await places.db.user.count({ where: { id: userId } })).toBe(1);
  expect((await ask('erase', userId)).status).toBe('waiting');
});

it('waits for jobs to stop, and refuses what would harm others', async () => {
  const { db } = places;
  const dora = await resident('Dora', 'dora@example.com');
  const { userId, workspaceId } = dora;
  const job = {
    workspaceId,
    assetId: dora.own.assetId,
    createdById: userId,
    tool: 'staging',
    input: {},
    credits: 0,
  };
  const { id: jobId } = await createJob(db, job);
  await db.job.update({ where: { id: jobId }, data: { status: 'running' } });
  const task = await ask('erase', userId, { workspaceId });
  const running = runPrivacyTask(places, { taskId: task.id, now: later, graceMs });
  await expect
    .poll(async () => (await db.job.findUnique({ where: { id: jobId } }))?.cancelRequestedAt)
    .toBeTruthy();
  await db.job.update({ where: { id: jobId }, data: { status: 'cancelled' } });
  await running;
  expect(await db.asset.count({ where: { workspaceId } })).toBe(0);

  const boss = await resident('Eva', 'eva@example.com');
  const plan = { planId: 'studio', status: 'active', currentPeriodEnd: later, cancelAtPeriodEnd: false };
  await db.subscription.create({ data: { id: 'sub_1', workspaceId: boss.workspaceId, ...plan } });
  await expect(checkPersonErasure(db, boss)).rejects.toMatchObject({ code: 'privacy.plan_active' });
  await db.subscription.update({ where: { id: 'sub_1' }, data: { endedAt: now } });
  await checkPersonErasure(db, boss);
  await db.installation.create({ data: { ownerId: boss.userId } });
  await expect(checkPersonErasure(db, boss)).rejects.toMatchObject({ code: 'privacy.installation_owner' });
  await db.membership.create({
    data: { id: createId('membership'), userId, workspaceId: boss.workspaceId, role: 'editor' },
  });
  const last = await checkPersonErasure(db, boss).catch((error: unknown) => error);
  expect(last).toMatchObject({ code: 'privacy.last_owner', data: { workspace: 'Studio of Eva' } });
  const refused = await ask('erase', boss.userId);
  await runPrivacyTask(places, { taskId: refused.id, now: later }).catch((thrown: unknown) =>
    failPrivacyTask(places, { taskId: refused.id, error: toAppError(thrown) }),
  );
  expect(await findPrivacyTask(db, { id: refused.id })).toMatchObject({
    status: 'failed',
    errorCode: 'privacy.last_owner',
  });
});
