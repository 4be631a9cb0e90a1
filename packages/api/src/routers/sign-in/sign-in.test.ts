import { hashToken } from '@escena/accounts/token';
import { createSession } from '@escena/db/sessions/create-session';
import type { Post } from '@escena/mail/mail';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type Resident } from '../../testing/create-world.ts';

const password = 'green chair window';
const refused = (code: string) => expect.objectContaining({ cause: expect.objectContaining({ code }) });
const tokenOf = (link: string | null) => link?.split('/').at(-1) ?? '';

describe('signing in where no letters are sent', () => {
  const letters: Post[] = [];
  const keep = (post: Post) => void letters.push(post);
  const mail = { delivers: false, send: async (post: Post) => keep(post), post: keep, idle: async () => {} };
  let world: Awaited<ReturnType<typeof createWorld>>;
  let ana: Resident;
  const email = 'ana@escena.test';
  beforeAll(async () => {
    world = await createWorld({ mail });
    // The first person is the owner of the installation: rules apply to those after them.
    await world.callerOf(null, { isLocal: true }).setup.createOwner({ name: 'Owner' });
    ana = await world.settle();
    await world.db.user.update({ where: { id: ana.userId }, data: { email, emailVerified: new Date() } });
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const ask = (isLocal: boolean, to = email) =>
    world.callerOf(null, { isLocal }).signIn.requestLink({ purpose: 'sign_in', email: to });

  it('shows a link to whoever sits at the machine, and nobody else', async () => {
    expect(await ask(false)).toEqual({ link: null, delivers: false });
    const { link } = await ask(true);
    expect(link).toBe(letters.at(-1)?.letter.action?.url);
    const opened: string[] = [];
    await world.callerOf(null, { opened }).signIn.useLink({ token: tokenOf(link) });
    expect(opened).toEqual([ana.userId]);
    expect(await world.db.auditEvent.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      userId: ana.userId,
      workspaceId: ana.workspaceId,
      action: 'session.opened',
      detail: { by: 'sign_in' },
    });
  });

  it('answers alike, and after the same time, whether there is an account or not', async () => {
    const timed = async (to: string) => {
      const start = performance.now();
      return { answer: await ask(false, to), ms: performance.now() - start };
    };
    const [known, unknown] = [await timed(' ANA@Escena.test '), await timed('nobody@escena.test')];
    expect(unknown.answer).toEqual(known.answer);
    expect(Math.min(known.ms, unknown.ms)).toBeGreaterThan(245);
  });

  it('sets a password that keeps this session and ends the others', async () => {
    const open = (token: string) => {
      const session = { tokenHash: hashToken(token), userId: ana.userId, ip: null, userAgent: null };
      return createSession(world.db, session);
    };
    const [mine] = [await open('mine'), await open('other')];
    const caller = world.callerOf(ana.userId, { sessionId: mine.id });
    await caller.account.setPassword({ password });
    expect(await caller.sessions.list()).toMatchObject([{ id: mine.id, isThis: true }]);
    expect(await caller.account.get()).toMatchObject({ email, hasPassword: true });
    await expect(caller.account.setPassword({ password: 'another long one' })).rejects.toEqual(
      refused('sign_in.wrong'),
    );
    const opened: string[] = [];
    await world.callerOf(null, { opened }).signIn.password({ email, password });
    expect(opened).toEqual([ana.userId]);
    await expect(world.callerOf(null).signIn.password({ email, password: 'wrong' })).rejects.toEqual(
      refused('sign_in.wrong'),
    );
  });

  it('hands the link of an invitation to who invites, and does not take it for a proof of the address', async () => {
    const mine = world.callerOf(ana.userId);
    const { delivered, link } = await mine.members.invite({ email: 'bea@escena.test', role: 'viewer' });
    expect(delivered).toBe(false);
    const opened: string[] = [];
    const way = { token: tokenOf(link), name: 'Bea', password };
    await world.callerOf(null, { opened }).invitations.accept(way);
    const bea = await world.db.user.findUnique({ where: { id: opened[0] ?? '' } });
    expect(bea).toMatchObject({ email: 'bea@escena.test', emailVerified: null });
  });

  it('never takes the only way in away', async () => {
    const { userId } = await world.settle();
    await world.db.account.create({
      data: { userId, type: 'oauth', provider: 'google', providerAccountId: '1' },
    });
    const caller = world.callerOf(userId);
    await expect(caller.account.disconnect({ service: 'google' })).rejects.toEqual(
      refused('account.only_way_in'),
    );
    await expect(caller.account.disconnect({ service: 'oidc' })).rejects.toEqual(refused('not_found'));
  });
});
