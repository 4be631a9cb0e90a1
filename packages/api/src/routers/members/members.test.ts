import type { Post } from '@escena/mail/mail';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOfAudit } from '../audit/csv-of-audit.ts';
import { createWorld, type Resident } from '../../testing/create-world.ts';

const refused = (code: string) => expect.objectContaining({ cause: expect.objectContaining({ code }) });

describe('a workspace and its people', () => {
  const letters: Post[] = [];
  const keep = (post: Post) => void letters.push(post);
  const mail = { delivers: true, send: async (post: Post) => keep(post), post: keep, idle: async () => {} };
  let world: Awaited<ReturnType<typeof createWorld>>;
  let owner: Resident;
  beforeAll(async () => {
    world = await createWorld({ mail });
    owner = await world.settle();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const api = (userId: string) => world.callerOf(userId, { workspaceId: owner.workspaceId });
  const token = () => letters.at(-1)?.letter.action?.url.split('/').at(-1) ?? '';
  /** Somebody who was invited with that role and came. */
  async function join(name: string, role: 'admin' | 'editor' | 'viewer' | 'billing'): Promise<string> {
    await api(owner.userId).members.invite({ email: `${name}@escena.test`, role });
    const opened: string[] = [];
    const entered: string[] = [];
    const way = { token: token(), name, password: 'green chair window' };
    await world.callerOf(null, { opened, entered }).invitations.accept(way);
    expect(entered).toEqual([owner.workspaceId]);
    return opened[0] ?? '';
  }

  it('grows by invitation, and each may do what their role says', async () => {
    const viewer = await join('vera', 'viewer');
    await expect(api(viewer).projects.create({ name: 'No' })).rejects.toEqual(refused('access.denied'));
    await api(owner.userId).members.setRole({ userId: viewer, role: 'editor', approver: true });
    expect(await api(viewer).projects.create({ name: 'Yes' })).toMatchObject({ id: expect.any(String) });
    const { members, invitations } = await api(owner.userId).members.list();
    expect(members).toMatchObject([
      { userId: owner.userId, role: 'owner', isMe: true },
      { userId: viewer, email: 'vera@escena.test', role: 'editor', approver: true, isMe: false },
    ]);
    expect(invitations).toEqual([]);
    await api(owner.userId).members.remove({ userId: viewer });
    await expect(api(viewer).projects.list()).rejects.toEqual(refused('access.denied'));
  });

  it('keeps owners to owners', async () => {
    const admin = await join('adam', 'admin');
    const members = api(admin).members;
    const me = { userId: admin, approver: false };
    await expect(members.setRole({ ...me, role: 'owner' })).rejects.toEqual(refused('members.owner_only'));
    await expect(members.remove({ userId: owner.userId })).rejects.toEqual(refused('members.owner_only'));
    await expect(members.handOver({ userId: admin })).rejects.toEqual(refused('members.owner_only'));
    await expect(members.setRole({ userId: owner.userId, role: 'viewer', approver: false })).rejects.toEqual(
      refused('members.owner_only'),
    );
    await api(admin).workspaces.leave({ id: owner.workspaceId });
  });

  it('is never without an owner, whoever leaves at the same time', async () => {
    const id = owner.workspaceId;
    await expect(api(owner.userId).workspaces.leave({ id })).rejects.toEqual(refused('members.last_owner'));
    const second = await join('olga', 'admin');
    await api(owner.userId).members.setRole({ userId: second, role: 'owner', approver: false });
    const leaving = await Promise.allSettled([
      api(owner.userId).workspaces.leave({ id }),
      api(second).workspaces.leave({ id }),
    ]);
    expect(leaving.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [left] = await world.db.membership.findMany({ where: { workspaceId: id } });
    expect(left).toMatchObject({ role: 'owner' });
    // As it was, for what comes next.
    await world.db.membership.updateMany({ where: { workspaceId: id }, data: { userId: owner.userId } });
  });

  it('is handed over in one step', async () => {
    const heir = await join('iris', 'viewer');
    await api(owner.userId).members.handOver({ userId: heir });
    const { members } = await api(heir).members.list();
    expect(members.map(({ userId, role }) => [userId, role])).toEqual(
      expect.arrayContaining([
        [owner.userId, 'admin'],
        [heir, 'owner'],
      ]),
    );
    await api(heir).members.handOver({ userId: owner.userId });
  });

  it('is one of several, each of its own', async () => {
    const entered: string[] = [];
    const mine = world.callerOf(owner.userId, { entered, workspaceId: owner.workspaceId });
    const { id } = await mine.workspaces.create({ name: 'Second' });
    await mine.workspaces.enter({ id: owner.workspaceId });
    expect(entered).toEqual([id, owner.workspaceId]);
    expect(await mine.workspaces.list()).toMatchObject([
      { id: owner.workspaceId, isHere: true },
      { id, name: 'Second', role: 'owner', isHere: false },
    ]);
    expect(await world.callerOf(owner.userId, { workspaceId: id }).projects.list()).toEqual([]);
    await expect(mine.workspaces.enter({ id: 'workspace_none' })).rejects.toEqual(refused('not_found'));
  });

  it('remembers who did what, by person, time and kind, and gives it out as CSV', async () => {
    const mine = api(owner.userId);
    await mine.workspace.rename({ name: '=cmd|"evil"!A1' });
    const all = await mine.audit.list({});
    expect(new Set(all.entries.map(({ action }) => action))).toEqual(
      new Set([
        'members.invite',
        'members.joined',
        'members.setRole',
        'members.remove',
        'members.left',
        'members.handOver',
        'projects.create',
        'session.opened',
        'workspace.rename',
      ]),
    );
    const members = await mine.audit.list({ action: 'members.', userId: owner.userId });
    expect(
      members.entries.every(({ user, action }) => user?.id === owner.userId && action.startsWith('members.')),
    ).toBe(true);
    const seen: string[] = [];
    for (let cursor: string | undefined | null; cursor !== null;) {
      const page = await mine.audit.list({ limit: 3, cursor });
      seen.push(...page.entries.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all.entries.map(({ id }) => id));
    expect((await mine.audit.list({ until: new Date(0) })).entries).toEqual([]);

    await world.db.user.update({ where: { id: owner.userId }, data: { name: '=1+1, "quoted"' } });
    const lines = [];
    for await (const chunk of csvOfAudit(world.db, { workspaceId: owner.workspaceId })) lines.push(chunk);
    const csv = lines.join('');
    expect(csv.split('\r\n')[0]).toBe('at,action,target,person,email,api_key,ip,detail');
    expect(csv).toContain(`"'=1+1, ""quoted"""`);
    expect(csv.split('\r\n')).toHaveLength(all.entries.length + 2);
    expect(JSON.stringify(all)).not.toContain('green chair');
  });
});
