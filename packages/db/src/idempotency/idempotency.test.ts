import { AppError } from '@escena/core/app-error';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey } from '../api-keys/create-api-key.ts';
import { findApiKey } from '../api-keys/find-api-key.ts';
import { listApiKeys } from '../api-keys/list-api-keys.ts';
import { revokeApiKey } from '../api-keys/revoke-api-key.ts';
import { inTransaction } from '../in-transaction.ts';
import { createFixture, type Fixture } from '../testing/create-fixture.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { claimAnswer } from './claim-answer.ts';
import { keepAnswer } from './keep-answer.ts';

describe('answers that are given once', () => {
  let database: TestDatabase;
  let home: Fixture;
  let apiKeyId: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    home = await createFixture(database.db);
    apiKeyId = (await makeKey('aa'.repeat(32))).id;
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const makeKey = (hash: string, expiresAt: Date | null = null) =>
    createApiKey(database.db, {
      workspaceId: home.workspaceId,
      createdById: home.userId,
      name: 'Shop',
      prefix: 'esc_live_abcd',
      hash,
      scopes: ['read'],
      expiresAt,
    });
  let works = 0;
  /** @param work what the request does; counted */
  const answer = (key: string, requestHash: string, work = async () => {}) =>
    inTransaction(database.db, async (tx) => {
      const request = { apiKeyId, workspaceId: home.workspaceId, key, requestHash };
      const kept = await claimAnswer(tx, request);
      if (kept) return kept.body;
      works++;
      await work();
      await keepAnswer(tx, request, { status: 201, body: { made: works } });
      return { made: works };
    });

  it('answers the same request with the same answer', async () => {
    const first = await answer('once', 'h1');
    expect(await answer('once', 'h1')).toEqual(first);
    await expect(answer('once', 'h2')).rejects.toMatchObject({ code: 'idempotency.mismatch' });
  });

  it('makes those who ask at the same time wait for the first', async () => {
    works = 0;
    const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 200));
    const answers = await Promise.all(Array.from({ length: 8 }, () => answer('together', 'h', pause)));
    expect(works).toBe(1);
    expect(new Set(answers.map((one) => JSON.stringify(one)))).toHaveLength(1);
  });

  it('keeps nothing of a request that failed', async () => {
    const fail = () => Promise.reject(new AppError('credits.insufficient'));
    await expect(answer('fails', 'h', fail)).rejects.toMatchObject({ code: 'credits.insufficient' });
    works = 0;
    expect(await answer('fails', 'another')).toEqual({ made: 1 });
  });

  it('forgets after a day', async () => {
    await answer('old', 'h');
    const past = new Date(Date.now() - 1000);
    await database.db.idempotencyKey.updateMany({ where: { key: 'old' }, data: { expiresAt: past } });
    works = 40;
    expect(await answer('old', 'another')).toEqual({ made: 41 });
  });

  it('knows a key by its hash until it expires or is revoked, and notes its use once a minute', async () => {
    const now = new Date('2026-11-27T12:00:00Z');
    const later = (ms: number) => new Date(now.getTime() + ms);
    const { id, workspaceId } = await makeKey('bb'.repeat(32), later(3_600_000));
    const find = (at: Date) => findApiKey(database.db, { hash: 'bb'.repeat(32), now: at });
    const noted = async () =>
      (await listApiKeys(database.db, { workspaceId })).find((key) => key.id === id)?.lastUsedAt;
    expect(await find(now)).toMatchObject({ id, scopes: ['read'] });
    await find(later(59_000));
    expect(await noted()).toEqual(now);
    await find(later(60_000));
    expect(await noted()).toEqual(later(60_000));
    expect(await find(later(3_600_000))).toBeUndefined();
    expect(await findApiKey(database.db, { hash: 'cc'.repeat(32) })).toBeUndefined();
    await revokeApiKey(database.db, { workspaceId, apiKeyId: id });
    expect(await find(now)).toBeUndefined();
    await expect(revokeApiKey(database.db, { workspaceId, apiKeyId: id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
