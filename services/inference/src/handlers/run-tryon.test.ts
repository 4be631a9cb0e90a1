/** A try-on under the worker: what its tool is told of the person, what is judged, and what is left when it has ended. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { consentTexts } from '@escena/core/consent';
import { createAsset } from '@escena/db/assets/create-asset';
import { markAssetReady } from '@escena/db/assets/mark-asset-ready';
import { giveConsent } from '@escena/db/consents/give-consent';
import { createJob } from '@escena/db/jobs/create-job';
import { createTestDatabase, type TestDatabase } from '@escena/db/testing';
import { createFixture } from '@escena/db/testing/create-fixture';
import { createLocalStorage } from '@escena/storage/create-local-storage';
import type { Storage } from '@escena/storage/storage';
import { storedRun } from '@escena/verticals/stored-run';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ModerationContext } from '../moderation/moderator.ts';
import type { RunToolEvent, RunToolPayload } from '../tasks/messages.ts';
import { runJob } from './run-job.ts';

let database: TestDatabase;
let folder = '';
let storage: Storage;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'escena-tryon-'));
  storage = createLocalStorage({ root: folder });
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const put = async (text: string) => (await storage.put(Buffer.from(text))).key;
const texts = async () => {
  const found: string[] = [];
  for await (const { key } of storage.list()) found.push(Buffer.from(await storage.read(key)).toString());
  return found.sort();
};

/** A picture of the project that a worker has read. */
async function picture(
  name: string,
  { workspaceId, projectId }: Record<'workspaceId' | 'projectId', string>,
) {
  const { db } = database;
  const storageKey = await put(name);
  const file = { storageKey, sha256: storageKey.slice(-64), mime: 'image/png', bytes: 10 };
  const { id: assetId } = await createAsset(db, { workspaceId, projectId, name, ...file });
  const copies = { displayKey: await put(`${name}, shown`), thumbKey: await put(`${name}, small`) };
  await markAssetReady(db, { workspaceId, assetId, width: 4, height: 3, ...copies });
  return assetId;
}

it.each(['succeeds', 'fails'] as const)(
  'tells the tool who is in the photo, and nobody else once it %s',
  async (end) => {
    const { db } = database;
    const owner = await createFixture(db);
    const { workspaceId, userId } = owner;
    const [person, shirt, worn] = [
      await picture(`person who ${end}`, owner),
      await picture(`shirt of who ${end}`, owner),
      await picture(`mask of who ${end}`, owner),
    ];
    const words = { purpose: 'try-on', basis: 'self', textVersion: consentTexts['try-on'].version } as const;
    await giveConsent(db, { workspaceId, assetId: person, givenById: userId, ...words });
    const input = {
      person: { body: { leftHip: { x: 0.4, y: 0.6 } }, worn: { maskId: worn } },
      garments: [{ kind: 'top', pictureId: shirt, fit: { neckFront: { x: 0.5, y: 0.2 } } }],
      accessories: [],
      seed: 0,
    };
    const { id: jobId } = await createJob(db, {
      workspaceId,
      assetId: person,
      createdById: userId,
      tool: 'tryon',
      ...storedRun('tryon', input),
      credits: 0,
    });
    const told: RunToolPayload[] = [];
    const judged: Pick<ModerationContext, 'phase' | 'tool'>[] = [];
    const handler = runJob({
      db,
      storage,
      moderator: {
        moderate: async (_, { phase, tool }) => {
          judged.push({ phase, tool });
          return { outcome: 'allow' };
        },
      },
      lane: {
        run: async (_name, payload, options) => {
          told.push(payload as RunToolPayload);
          const tell = (event: RunToolEvent) => options?.onEvent?.(event);
          tell({ type: 'preview', previewKey: await put(`preview of who ${end}`) });
          const [made, small] = [await put(`result of who ${end}`), await put(`small result of who ${end}`)];
          const keys = { imageKey: made, jpegKey: made, maskKey: made, displayKey: small, thumbKey: small };
          tell({
            type: 'output',
            output: { index: 0, ...keys, files: [], width: 4, height: 3, report: { seed: 0 } },
          });
          if (end === 'fails') throw new AppError('staging.no_floor');
          return undefined;
        },
      },
    });
    const { signal } = new AbortController();
    const run = handler.run({ jobId }, { attempt: 1, lastTry: true, signal });
    if (end === 'fails') {
      await expect(run).rejects.toMatchObject({ code: 'staging.no_floor' });
      await handler.giveUp({ jobId }, new AppError('staging.no_floor'));
    } else await run;

    expect(told).toMatchObject([
      { tool: 'tryon', input: { person: input.person, garments: input.garments } },
    ]);
    expect(judged).toEqual([
      { phase: 'input', tool: 'tryon' },
      { phase: 'output', tool: 'tryon' },
    ]);
    const row = await db.job.findUniqueOrThrow({ where: { id: jobId } });
    expect(row.status).toBe(end === 'fails' ? 'failed' : 'succeeded');
    expect(JSON.stringify(row)).not.toMatch(/leftHip|neckFront/);
    expect(await db.asset.count({ where: { id: worn } })).toBe(0);
    expect((await texts()).filter((text) => text.includes(`who ${end}`))).toEqual([
      `person who ${end}`,
      `person who ${end}, shown`,
      `person who ${end}, small`,
      ...(end === 'fails' ? [] : [`result of who ${end}`]),
      `shirt of who ${end}`,
      `shirt of who ${end}, shown`,
      `shirt of who ${end}, small`,
      ...(end === 'fails' ? [] : [`small result of who ${end}`]),
    ]);
  },
);
