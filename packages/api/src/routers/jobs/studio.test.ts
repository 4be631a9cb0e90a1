import { AppError } from '@escena/core/app-error';
import { reportStore } from '@escena/db/checkpoints/report-store';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type Resident } from '../../testing/create-world.ts';

let world: Awaited<ReturnType<typeof createWorld>>;
let person: Resident;
beforeAll(async () => {
  world = await createWorld();
  person = await world.settle();
  const store = { id: 'store_1', host: 'here', folder: '/models', importFolder: '/import', importable: [] };
  const free = {
    name: 'free',
    state: 'installed' as const,
    title: 'Free',
    family: 'sd',
    pipelines: ['text-to-image'],
    licence: 'MIT',
    licenceUrl: 'https://example.org/licence',
    paidUse: true,
    source: 'own',
    totalBytes: 1,
    memoryBytes: 1,
    measuredFigures: false,
    recommended: false,
    installedAt: new Date(0),
  };
  await reportStore(world.db, { ...store, hasToken: false, threads: 1, memoryBytes: 1, freeBytes: 1 }, [
    free,
    { ...free, name: 'research', paidUse: false, licence: 'CC-BY-NC-4.0' },
    { ...free, name: 'described', state: 'offered', installedAt: null },
  ]);
});
afterAll(() => world[Symbol.asyncDispose]());

const api = () => world.callerOf(person.userId);
const words = { checkpoint: 'free', prompt: 'a chair', steps: 20, images: 2 };
const ask = (
  input: object,
  place: { assetId?: string; projectId?: string } = { projectId: person.projectId },
) => ({
  tool: 'studio' as const,
  input,
  ...place,
});
async function refusal(asked: ReturnType<typeof ask>) {
  const thrown: unknown = await api()
    .jobs.create(asked)
    .catch((error: unknown) => error);
  if (!(thrown instanceof TRPCError)) throw thrown;
  return thrown.cause instanceof AppError ? thrown.cause.code : thrown.code;
}

it('draws from words in a project, shown as what has no original', async () => {
  const { credits } = await api().workspace.current();
  const job = await api().jobs.create(ask(words));
  expect(job).toMatchObject({ tool: 'studio', assetId: null, projectId: person.projectId, credits: 2 });
  expect((await api().workspace.current()).credits).toBe(credits - 2);
  const listed = await api().jobs.list({ projectId: person.projectId, tool: 'studio' });
  expect(listed.map(({ id }) => id)).toEqual([job.id]);
  // Beside the other tools' jobs, not behind them.
  const queued = await world.db.$queryRaw`SELECT name FROM pgboss.job WHERE data->>'jobId' = ${job.id}`;
  expect(queued).toEqual([{ name: 'job.draw' }]);
  await api().jobs.cancel({ id: job.id });
  expect((await api().workspace.current()).credits).toBe(credits);
});

it('says the price of a run without a photo, and of one with', async () => {
  expect(await api().jobs.price(ask(words))).toMatchObject({ assetId: null, credits: 2, outputs: 2 });
  const changed = { ...words, mode: { kind: 'image-to-image' } };
  const { assetId } = person;
  expect(await api().jobs.price(ask(changed, { assetId }))).toMatchObject({ assetId, credits: 2 });
});

it.each<[string, object, string]>([
  ['that nobody installed', { ...words, checkpoint: 'absent' }, 'model.missing'],
  ['that is only described', { ...words, checkpoint: 'described' }, 'model.missing'],
  ['that is a folder of the machine', { ...words, checkpoint: '/etc' }, 'model.missing'],
  ['whose licence forbids paid work', { ...words, checkpoint: 'research' }, 'model.licence'],
])('refuses a checkpoint %s before anything is held', async (_, input, code) => {
  const { credits } = await api().workspace.current();
  expect(await refusal(ask(input))).toBe(code);
  expect((await api().workspace.current()).credits).toBe(credits);
});

it('refuses a photo that nobody looks at, a missing one, a missing project and another’s', async () => {
  const { assetId, projectId } = person;
  const other = await world.settle();
  expect(await refusal(ask(words, { assetId }))).toBe('input.invalid');
  expect(await refusal(ask(words, {}))).toBe('input.invalid');
  expect(await refusal(ask({ ...words, mode: { kind: 'image-to-image' } }, { projectId }))).toBe(
    'input.invalid',
  );
  expect(await refusal(ask(words, { projectId: other.projectId }))).toBe('not_found');
  expect(await refusal(ask({ ...words, mode: { kind: 'inpaint', mask: other.assetId } }, { assetId }))).toBe(
    'not_found',
  );
});
