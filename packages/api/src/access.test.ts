import { type Permission, permissions, permissionsOf, roles, sessionOnly } from '@escena/core/permissions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Access, accessTable, type ProcedurePath } from './access-table.ts';
import type { ApiKeyOfCall } from './context.ts';
import { callAll, type Outcome, paths, requests } from './testing/access-requests.ts';
import { createWorld, type Resident } from './testing/create-world.ts';

/** These name nothing of anyone's: what they answer is the asker's own, so a stranger gets an answer too. */
const ownOnly = new Set<ProcedurePath>([
  'workspace.current',
  'workspace.rename',
  'members.list',
  'members.invite',
  'audit.list',
  'consents.words',
  'privacy.swimwear',
  'privacy.allowSwimwear',
  'privacy.retention',
  'reports.list',
  'privacy.saveRetention',
  'privacy.workspaceTasks',
  'privacy.exportWorkspace',
  'privacy.eraseWorkspace',
  'projects.list',
  'projects.page',
  'projects.create',
  'collections.list',
  'collections.create',
  'pictures.page',
  'pictures.near',
  'checkpoints.installed',
  'checkpoints.tokenizers',
  'checkpoints.overview',
  'checkpoints.watch',
  'fonts.list',
  'models.list',
  'models.page',
  'fonts.page',
  'billing.overview',
  'jobs.refundTerms',
  'billing.checkout',
  'billing.confirm',
  'billing.portal',
  'billing.invoices',
  'billing.history',
  'credits.balance',
  'credits.history',
  'tools.list',
  'assets.page',
  'feeds.page',
  'listings.page',
  'brandKits.create',
  'brandKits.list',
  'campaigns.page',
  'configurators.list',
  'configurators.rotateKey',
  'designs.page',
  'disclosures.list',
  'jobs.page',
  'apiKeys.list',
  'apiKeys.create',
  'webhooks.list',
  'webhooks.create',
  'webhooks.deliveries',
]);

const refused = new Set<Outcome>(['auth.required', 'access.denied', 'operator.only']);
const accessOf = (path: ProcedurePath): Access => accessTable[path];
const closedToGuests = paths.filter((path) => accessOf(path) !== 'anyone');

/** Whether a call with these permissions is let through; `makers` are those of the key's maker, null without a key. */
function isLetIn(
  access: Access,
  held: ReadonlySet<Permission>,
  makers: ReadonlySet<Permission> | null,
): boolean {
  const withKey = makers !== null;
  if (access === 'anyone' || access === 'member') return true;
  // Of those who ask here nobody runs the installation; `checkpoints.test.ts` asks as who does.
  if (access === 'operator') return false;
  if (access === 'hooks') return makers ? makers.has('keys') && held.has('edit') : held.has('keys');
  return access === 'person' ? !withKey : held.has(access);
}

describe('who may do what', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  let owner: Resident;
  beforeAll(async () => {
    world = await createWorld();
    owner = await world.settle();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  /** Everything is asked of `owner`'s things, so that whoever is let in changes nothing: it does not exist for them. */
  const ask = (userId: string | null, apiKey: ApiKeyOfCall | null = null) =>
    callAll(world.callerOf(userId, { apiKey }), closedToGuests, owner);
  /** Someone new with a workspace of their own and that role in it. */
  const arrive = async (rights: { role?: (typeof roles)[number]; approver?: boolean } = {}) => {
    const asker = await world.settle();
    await world.db.membership.updateMany({ where: { userId: asker.userId }, data: rights });
    return asker;
  };
  const key = (workspaceId: string, scopes: readonly Permission[]): ApiKeyOfCall => ({
    id: 'key_1',
    workspaceId,
    scopes,
  });
  const letIn = (outcomes: ReadonlyMap<ProcedurePath, Outcome>) =>
    [...outcomes].flatMap(([path, outcome]) => (refused.has(outcome) ? [] : [path])).toSorted();
  const expected = (held: ReadonlySet<Permission>, makers: ReadonlySet<Permission> | null = null) =>
    closedToGuests.filter((path) => isLetIn(accessOf(path), held, makers)).toSorted();

  it('has every procedure in the table, with a request for it', () => {
    expect(paths).toEqual(Object.keys(accessTable).toSorted());
    expect(Object.keys(requests).toSorted()).toEqual(closedToGuests.toSorted());
  });

  it('is closed to guests', async () => {
    expect([...(await ask(null)).values()]).toEqual(closedToGuests.map(() => 'auth.required'));
  });

  it('shows a stranger nothing of another workspace', async () => {
    const outcomes = await ask((await arrive()).userId);
    for (const [path, outcome] of outcomes)
      if (!ownOnly.has(path) && accessOf(path) !== 'person' && accessOf(path) !== 'operator')
        expect([path, outcome]).toEqual([path, 'not_found']);
  });

  it.each(roles.flatMap((role) => [false, true].map((approver) => ({ role, approver }))))(
    'lets %j do what the role says',
    async ({ role, approver }) => {
      const { userId } = await arrive({ role, approver });
      expect(letIn(await ask(userId))).toEqual(expected(permissionsOf(role, approver)));
    },
  );

  it.each(permissions)("opens with an owner's key of scope %s that and no more", async (scope) => {
    const { userId, workspaceId } = await arrive();
    const held = new Set([scope].filter((only) => !sessionOnly.has(only)));
    expect(letIn(await ask(userId, key(workspaceId, [scope])))).toEqual(
      expected(held, permissionsOf('owner', false)),
    );
  });

  it.each(roles)("gives a %s's key with every scope no more than its maker has", async (role) => {
    const { userId, workspaceId } = await arrive({ role });
    const own = [...permissionsOf(role, false)].filter((permission) => !sessionOnly.has(permission));
    expect(letIn(await ask(userId, key(workspaceId, permissions)))).toEqual(
      expected(new Set(own), permissionsOf(role, false)),
    );
  });

  it('keeps a key in its workspace, and shut once its maker has left', async () => {
    const { userId } = await arrive();
    expect(letIn(await ask(userId, key(owner.workspaceId, permissions)))).toEqual([]);
  });

  it('works where the person chose to, and never where they are no member', async () => {
    const [guest, stranger] = [await arrive(), await arrive()];
    const id = `member_${guest.userId}`;
    await world.db.membership.create({
      data: { id, workspaceId: owner.workspaceId, userId: guest.userId, role: 'viewer' },
    });
    const at = (workspaceId: string) => world.callerOf(guest.userId, { workspaceId }).workspace.current();
    expect(await at(owner.workspaceId)).toMatchObject({ id: owner.workspaceId, role: 'viewer' });
    expect(await at(stranger.workspaceId)).toMatchObject({ id: guest.workspaceId, role: 'owner' });
    await world.db.membership.delete({ where: { id } });
    expect(await at(owner.workspaceId)).toMatchObject({ id: guest.workspaceId });
  });

  it('leaves what others tried as it was', async () => {
    const mine = world.callerOf(owner.userId);
    expect(await mine.projects.get({ id: owner.projectId })).toMatchObject({ name: 'Calle Mayor 3' });
    expect(await mine.jobs.list({ assetId: owner.assetId })).toMatchObject([
      { id: owner.jobId, status: 'succeeded', outputs: [{ id: owner.outputId, report: { seed: 7 } }] },
    ]);
    expect(await mine.projects.list()).toMatchObject([
      { id: owner.projectId, photoCount: 1, cover: { kind: 'output', id: owner.outputId } },
    ]);
    const theirs = await world.callerOf((await arrive()).userId).projects.list();
    expect(theirs.map(({ id }) => id)).not.toContain(owner.projectId);
    expect(await world.db.auditEvent.count({ where: { workspaceId: owner.workspaceId } })).toBe(0);
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
