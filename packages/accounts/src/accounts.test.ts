import { AppError } from '@escena/core/app-error';
import { createSession } from '@escena/db/sessions/create-session';
import { listSessions } from '@escena/db/sessions/list-sessions';
import { findSignIn } from '@escena/db/users/find-sign-in';
import { findOwner } from '@escena/db/users/find-owner';
import { listWorkspaces } from '@escena/db/workspaces/list-workspaces';
import { describe, expect, it } from 'vitest';
import { requestEmailChange } from './change-email.ts';
import { requestLink } from './request-link.ts';
import { setPassword } from './set-password.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import { createSite } from './testing/create-site.ts';
import { hashToken } from './token.ts';
import { peekLink, useLink } from './use-link.ts';

const email = 'ana@escena.test';
const password = 'green chair window';
const asked = { locale: 'en', ip: '192.0.2.1' } as const;
const link = (purpose: 'sign_in' | 'reset', to = email) => ({ purpose, email: to, ...asked });
const refusal = (code: string) => expect.objectContaining({ code });

describe('passwords', () => {
  it('let in who knows one, and tell nobody whether an account exists', async () => {
    await using place = await createSite();
    const { userId } = await place.person(email, password);
    expect(await signInWithPassword(place, { email, password, ip: null })).toEqual({ userId });
    const wrong = [
      signInWithPassword(place, { email, password: 'wrong', ip: null }),
      signInWithPassword(place, { email: 'nobody@escena.test', password, ip: null }),
    ];
    const [first, second] = await Promise.allSettled(wrong);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ status: 'rejected', reason: { code: 'sign_in.wrong' } });
  });

  it('stop guessing at an account, and from an address, for everybody in between', async () => {
    await using place = await createSite();
    await place.person(email, password);
    const attempt = (who: string, ip: string) =>
      signInWithPassword(place, { email: who, password: 'wrong', ip }).catch((error: AppError) => error.code);
    const guesses = await Promise.all(Array.from({ length: 12 }, (_, i) => attempt(email, `192.0.2.${i}`)));
    expect(guesses.filter((code) => code === 'sign_in.wrong')).toHaveLength(10);
    expect(guesses.filter((code) => code === 'sign_in.too_many')).toHaveLength(2);
    await expect(signInWithPassword(place, { email, password, ip: '198.51.100.1' })).rejects.toMatchObject({
      data: { retryInSeconds: expect.any(Number) },
    });
    const sprayed = await Promise.all(
      Array.from({ length: 60 }, (_, i) => attempt(`p${i}@escena.test`, '203.0.113.9')),
    );
    expect(sprayed.filter((code) => code === 'sign_in.too_many')).toHaveLength(10);
  });

  it('are changed by who knows the old one; that ends the other sessions and is told', async () => {
    await using place = await createSite();
    const { userId } = await place.person(email, password);
    const open = (tokenHash: string) =>
      createSession(place.db, { tokenHash, userId, ip: null, userAgent: null });
    const [mine] = [await open('a'), await open('b')];
    const change = { userId, sessionId: mine.id, ...asked };
    const fresh = 'another long password';
    await expect(setPassword(place.site, { ...change, password: fresh })).rejects.toEqual(
      refusal('sign_in.wrong'),
    );
    await expect(
      setPassword(place.site, { ...change, current: password, password: 'password123' }),
    ).rejects.toEqual(refusal('password.too_common'));
    expect(await listSessions(place.db, { userId })).toHaveLength(2);

    await setPassword(place.site, { ...change, current: password, password: fresh });
    expect(await listSessions(place.db, { userId })).toMatchObject([{ id: mine.id }]);
    expect(place.letters).toMatchObject([
      { to: email, letter: { subject: { en: 'Your Escena password was changed' } } },
    ]);
    await expect(signInWithPassword(place, { email, password, ip: null })).rejects.toEqual(
      refusal('sign_in.wrong'),
    );
    expect(await signInWithPassword(place, { email, password: fresh, ip: null })).toEqual({ userId });
  });

  it('are never read by accident', async () => {
    await using place = await createSite();
    await place.person(email, password);
    expect(JSON.stringify(await place.db.user.findMany({ include: { memberships: true } }))).not.toContain(
      'argon2',
    );
  });
});

describe('links', () => {
  it('sign in once, whoever clicks at the same time, and looking uses nothing', async () => {
    await using place = await createSite();
    const { userId } = await place.person(email, password);
    const { link: url } = await requestLink(place.site, link('sign_in'));
    expect(place.letters[0]?.letter.action?.url).toBe(url);
    const token = place.token();
    expect(await place.db.emailLink.count({ where: { tokenHash: token } })).toBe(0);
    for (let look = 0; look < 3; look++)
      expect(await peekLink(place, { token, ip: null })).toEqual({ kind: 'sign_in', email });
    const clicks = await Promise.allSettled(
      Array.from({ length: 5 }, () => useLink(place.site, { token, ...asked })),
    );
    expect(clicks.filter(({ status }) => status === 'fulfilled')).toMatchObject([{ value: { userId } }]);
    await expect(peekLink(place, { token, ip: null })).rejects.toEqual(refusal('email_link.invalid'));
  });

  it('expire, and a newer one ends the older', async () => {
    await using place = await createSite();
    await place.person(email, password);
    await requestLink(place.site, link('sign_in'));
    const older = place.token();
    await requestLink(place.site, link('sign_in'));
    const newer = place.token();
    await expect(useLink(place.site, { token: older, ...asked })).rejects.toEqual(
      refusal('email_link.invalid'),
    );
    await place.db.emailLink.update({
      where: { tokenHash: hashToken(newer) },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    await expect(useLink(place.site, { token: newer, ...asked })).rejects.toEqual(
      refusal('email_link.invalid'),
    );
  });

  it('set a forgotten password, which ends every session', async () => {
    await using place = await createSite();
    const { userId } = await place.person(email, password);
    await createSession(place.db, { tokenHash: 'a', userId, ip: null, userAgent: null });
    await requestLink(place.site, link('reset'));
    const token = place.token();
    await expect(useLink(place.site, { token, password: 'short', ...asked })).rejects.toEqual(
      refusal('password.too_short'),
    );
    await useLink(place.site, { token, password: 'another long password', ...asked });
    expect(await listSessions(place.db, { userId })).toEqual([]);
    expect(await signInWithPassword(place, { email, password: 'another long password', ip: null })).toEqual({
      userId,
    });
    expect(place.letters.at(-1)?.letter.subject.es).toBe('Ha cambiado tu contraseña de Escena');
  });

  it('move an account to an address that was shown to be its owner’s, and tell the old one', async () => {
    await using place = await createSite();
    const { userId } = await place.person(email, password);
    const change = { userId, email: 'ana@new.test', current: password, ...asked };
    await expect(requestEmailChange(place.site, { ...change, current: 'wrong' })).rejects.toEqual(
      refusal('sign_in.wrong'),
    );
    await requestEmailChange(place.site, change);
    expect(await findSignIn(place.db, { email })).toMatchObject({ userId });
    await useLink(place.site, { token: place.token(), ...asked });
    expect(await findSignIn(place.db, { email: 'ana@new.test' })).toMatchObject({ userId });
    expect(place.letters.map(({ to }) => to)).toEqual(['ana@new.test', email]);

    await place.person('bea@escena.test', password);
    const taken = await requestEmailChange(place.site, { ...change, email: 'bea@escena.test' });
    expect(taken).toEqual({ link: null });
    expect(place.letters).toHaveLength(2);
  });

  it('take back an account that somebody else had made for the address', async () => {
    await using place = await createSite();
    const { userId } = await place.person(email, 'the squatter knows this');
    await place.db.user.update({ where: { id: userId }, data: { emailVerified: null } });
    await createSession(place.db, { tokenHash: 'squatter', userId, ip: null, userAgent: null });
    await requestLink(place.site, link('sign_in'));
    await useLink(place.site, { token: place.token(), ...asked });
    expect(await listSessions(place.db, { userId })).toEqual([]);
    await expect(
      signInWithPassword(place, { email, password: 'the squatter knows this', ip: null }),
    ).rejects.toEqual(refusal('sign_in.wrong'));
  });
});

describe('signing up', () => {
  const use = (token: string) => ({ token, name: 'Ana', password, ...asked });

  it('gives each newcomer a workspace where anyone may come', async () => {
    await using place = await createSite({ signUp: 'open' });
    await requestLink(place.site, link('reset'));
    expect(await peekLink(place, { token: place.token(), ip: null })).toEqual({ kind: 'sign_up', email });
    const { userId, kind } = await useLink(place.site, use(place.token()));
    expect(kind).toBe('sign_up');
    expect(await listWorkspaces(place.db, { userId })).toMatchObject([{ name: 'Ana', role: 'owner' }]);
    expect(await signInWithPassword(place, { email, password, ip: null })).toEqual({ userId });
    expect(await findOwner(place.db)).not.toEqual({ userId });
  });

  it('sends strangers nothing where one comes by invitation, and says the same to them', async () => {
    await using place = await createSite();
    expect(await requestLink(place.site, link('sign_in'))).toEqual({ link: null });
    expect(place.letters).toEqual([]);
    expect(await place.db.emailLink.count()).toBe(0);
  });

  it('makes the first person the owner, whatever the rules', async () => {
    await using place = await createSite({ signUp: 'closed', withOwner: false });
    await requestLink(place.site, link('sign_in'));
    const { userId } = await useLink(place.site, use(place.token()));
    expect(await findOwner(place.db)).toEqual({ userId });
    expect(await requestLink(place.site, link('sign_in', 'bea@escena.test'))).toEqual({ link: null });
  });
});
