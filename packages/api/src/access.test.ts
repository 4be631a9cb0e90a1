import { toAppError } from '@escena/core/app-error';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appRouter } from './app-router.ts';
import { appErrorOfTrpc } from './map-error.ts';
import { createWorld, type Resident } from './testing/create-world.ts';

/** How every procedure is asked for something of `owner`'s. A procedure that is not here fails the first test. */
const requests: Record<string, (owner: Resident) => unknown> = {
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
  'drafts.get': ({ assetId }) => ({ assetId }),
  'drafts.save': ({ assetId }) => ({
    assetId,
    content: { room: 'bedroom', style: 'modern', marks: {}, seed: 1, arrangement: [] },
  }),
  'jobs.create': ({ assetId }) => ({ tool: 'staging', assetId, input: { room: 'bedroom', style: 'modern' } }),
  'jobs.get': ({ jobId }) => ({ id: jobId }),
  'jobs.list': ({ assetId }) => ({ assetId }),
  'jobs.cancel': ({ jobId }) => ({ id: jobId }),
  'jobs.watch': ({ jobId }) => ({ id: jobId }),
  'models.list': () => undefined,
  'models.get': ({ modelId }) => ({ id: modelId }),
  'models.rename': ({ modelId }) => ({ id: modelId, name: 'Mine now' }),
  'models.configure': ({ modelId }) => ({ id: modelId, size: { units: 'cm' } }),
  'models.delete': ({ modelId }) => ({ id: modelId }),
  'models.restore': ({ modelId }) => ({ id: modelId }),
  'jobs.refund': ({ jobId }) => ({ id: jobId, reason: 'scale' }),
  'jobs.refundTerms': () => undefined,
  'billing.overview': () => undefined,
  'billing.checkout': () => ({ article: { kind: 'pack', id: 'small' }, locale: 'en' }),
  'billing.confirm': () => ({ sessionId: 'cs_test_1' }),
  'billing.portal': () => ({ locale: 'en' }),
  'billing.invoices': () => undefined,
  'billing.history': () => ({}),
  'outputs.delete': ({ outputId }) => ({ id: outputId }),
  'outputs.restore': ({ outputId }) => ({ id: outputId }),
};
/** Open to strangers by design; what they may learn is tested with each. */
const open = new Set(['setup.status', 'setup.createOwner', 'session.openLocally', 'session.close']);
/** These name nothing of anyone's: what they answer is the asker's own. */
const ownOnly = new Set([
  'workspace.current',
  'projects.list',
  'projects.create',
  'models.list',
  'billing.overview',
  'jobs.refundTerms',
  'billing.checkout',
  'billing.confirm',
  'billing.portal',
  'billing.invoices',
  'billing.history',
]);

/** `query`, `mutation` or `subscription`: tRPC keeps it on the procedure. */
function typeOf(procedure: unknown): unknown {
  if (typeof procedure !== 'function' || !('_def' in procedure)) return undefined;
  const { _def } = procedure;
  return typeof _def === 'object' && _def !== null && 'type' in _def ? _def.type : undefined;
}

const paths = Object.keys(requests);
const kinds = Object.entries(appRouter).flatMap(([domain, verbs]) =>
  domain.startsWith('_') || domain === 'createCaller'
    ? []
    : Object.entries(verbs).map(([verb, procedure]) => [`${domain}.${verb}`, typeOf(procedure)] as const),
);

const mutations = kinds
  .filter(([path, type]) => type === 'mutation' && !open.has(path))
  .map(([path]) => path);

describe('who may do what', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  let owner: Resident;
  let stranger: Resident;
  beforeAll(async () => {
    world = await createWorld();
    [owner, stranger] = await Promise.all([world.settle(), world.settle()]);
  });
  afterAll(() => world[Symbol.asyncDispose]());

  /** Calls a procedure by path; a subscription is read for its first event. */
  async function call(userId: string | null, path: string): Promise<unknown> {
    const [domain = '', verb = ''] = path.split('.');
    const procedure: unknown = Reflect.get(Reflect.get(world.callerOf(userId), domain), verb);
    if (typeof procedure !== 'function') throw new Error(`no ${path}`);
    const answer: unknown = await procedure(requests[path]?.(owner));
    if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return answer;
    for await (const event of answer as AsyncIterable<unknown>) return event;
  }
  /** tRPC wraps what a call throws; what a subscription throws while it runs comes as it is. */
  const refusal = async (userId: string | null, path: string) => {
    const thrown: unknown = await call(userId, path).then(
      () => undefined,
      (error: unknown) => error,
    );
    return thrown instanceof TRPCError ? appErrorOfTrpc(thrown).code : toAppError(thrown).code;
  };

  it('covers every procedure', () => {
    expect(
      kinds
        .map(([path]) => path)
        .filter((path) => !open.has(path))
        .sort(),
    ).toEqual(paths.toSorted());
  });

  it.each(paths)('%s is closed to guests', async (path) => {
    expect(await refusal(null, path)).toBe('auth.required');
  });

  it.each(paths.filter((path) => !ownOnly.has(path)))('%s does not exist for a stranger', async (path) => {
    expect(await refusal(stranger.userId, path)).toBe('not_found');
  });

  it.each(mutations)('%s is closed to viewers', async (path) => {
    await world.db.membership.updateMany({ where: { userId: owner.userId }, data: { role: 'viewer' } });
    try {
      expect(await refusal(owner.userId, path)).toBe('access.denied');
    } finally {
      await world.db.membership.updateMany({ where: { userId: owner.userId }, data: { role: 'owner' } });
    }
  });

  it('leaves what a stranger tried as it was', async () => {
    const mine = world.callerOf(owner.userId);
    expect(await mine.projects.get({ id: owner.projectId })).toMatchObject({ name: 'Calle Mayor 3' });
    expect(await mine.jobs.list({ assetId: owner.assetId })).toMatchObject([
      { id: owner.jobId, status: 'succeeded', outputs: [{ id: owner.outputId, report: { seed: 7 } }] },
    ]);
    expect(await mine.projects.list()).toMatchObject([
      { id: owner.projectId, photoCount: 1, cover: { kind: 'output', id: owner.outputId } },
    ]);
    const theirs = await world.callerOf(stranger.userId).projects.list();
    expect(theirs.map(({ id }) => id)).not.toContain(owner.projectId);
  });

  it('tells people nothing of how things are stored', async () => {
    const mine = world.callerOf(owner.userId);
    const told = JSON.stringify([
      await mine.assets.list({ projectId: owner.projectId }),
      await mine.jobs.list({ assetId: owner.assetId }),
      await mine.projects.list(),
    ]);
    expect(told).not.toMatch(/Key|workspaceId|sha256|fence/);
  });
});
