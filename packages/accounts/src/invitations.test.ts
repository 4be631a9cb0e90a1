import { listWorkspaces } from '@escena/db/workspaces/list-workspaces';
import { withdrawInvitation } from '@escena/db/invitations/invitations';
import { expect, it } from 'vitest';
import { acceptInvitation, peekInvitation } from './accept-invitation.ts';
import { enrol } from './enrol.ts';
import { invite, resendInvitation } from './invite.ts';
import { requestLink } from './request-link.ts';
import { createSite } from './testing/create-site.ts';
import { hashToken } from './token.ts';

const email = 'bea@escena.test';
const asked = { locale: 'es', ip: null } as const;
const newcomer = { userId: null, name: 'Bea', password: 'green chair window', ...asked };
const refusal = (code: string) => expect.objectContaining({ code });

async function setUp(rules?: Parameters<typeof createSite>[0]) {
  const place = await createSite(rules);
  const { userId, workspaceId } = await place.person('ana@escena.test', 'a password of ana');
  const by = { workspace: { id: workspaceId, name: 'Casa' }, inviter: { id: userId, name: 'Ana' }, ...asked };
  const ask = (role: 'editor' | 'viewer' = 'editor') =>
    invite(place.site, { ...by, email, role, approver: true });
  return { ...place, by, ask, userId, workspaceId };
}

it('brings a newcomer in with the role that was promised, once', async () => {
  await using place = await setUp();
  expect(await place.ask()).toMatchObject({ delivered: true, link: null });
  expect(place.letters).toMatchObject([{ to: email, locale: 'es' }]);
  const token = place.token();
  expect(await peekInvitation(place, { token, ip: null })).toEqual({
    email,
    workspaceName: 'Theirs',
    inviterName: 'ana',
    role: 'editor',
    hasAccount: false,
  });
  const weak = { ...newcomer, password: 'password123' };
  await expect(acceptInvitation(place.site, { ...weak, token })).rejects.toEqual(
    refusal('password.too_common'),
  );
  const joins = await Promise.allSettled(
    Array.from({ length: 4 }, () => acceptInvitation(place.site, { ...newcomer, token })),
  );
  const [joined] = joins.flatMap((join) => (join.status === 'fulfilled' ? [join.value] : []));
  expect(joins.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await listWorkspaces(place.db, { userId: joined?.userId ?? '' })).toMatchObject([
    { id: place.workspaceId, role: 'editor', approver: true },
  ]);
});

it('asks who has an account to sign in, and lets who is signed in join beside what they have', async () => {
  await using place = await setUp();
  const bea = await place.person(email, 'a password of bea');
  await place.ask('viewer');
  const token = place.token();
  await expect(acceptInvitation(place.site, { ...newcomer, token })).rejects.toEqual(
    refusal('account.sign_in_first'),
  );
  await acceptInvitation(place.site, { token, userId: bea.userId, ...asked });
  expect(await listWorkspaces(place.db, bea)).toMatchObject([{ role: 'owner' }, { role: 'viewer' }]);
  await expect(place.ask()).rejects.toEqual(refusal('members.already'));
});

it('stops working when it is sent again, withdrawn or a week old', async () => {
  await using place = await setUp();
  const { id } = await place.ask();
  const first = place.token();
  await resendInvitation(place.site, { ...place.by, id });
  const second = place.token();
  const accept = (token: string) => acceptInvitation(place.site, { ...newcomer, token });
  await expect(accept(first)).rejects.toEqual(refusal('email_link.invalid'));
  const aWeekAgo = new Date(Date.now() - 1);
  await place.db.invitation.update({
    where: { tokenHash: hashToken(second) },
    data: { expiresAt: aWeekAgo },
  });
  await expect(accept(second)).rejects.toEqual(refusal('email_link.invalid'));
  const again = await place.ask();
  expect(await place.db.invitation.count()).toBe(1);
  await withdrawInvitation(place.db, { id: again.id, workspaceId: place.workspaceId });
  await expect(accept(place.token())).rejects.toEqual(refusal('email_link.invalid'));
  await expect(resendInvitation(place.site, { ...place.by, id })).rejects.toEqual(refusal('not_found'));
});

it('is a way in by another service or a link too, for the invited address only', async () => {
  await using place = await setUp();
  await place.ask();
  await expect(enrol(place.db, place.site, { email: 'eve@escena.test' })).rejects.toEqual(
    refusal('sign_up.closed'),
  );
  expect((await requestLink(place.site, { purpose: 'sign_in', email, ...asked })).link).not.toBeNull();
  const { userId } = await enrol(place.db, place.site, { email, emailVerified: new Date() });
  expect(await listWorkspaces(place.db, { userId })).toMatchObject([
    { id: place.workspaceId, role: 'editor' },
  ]);
});

it('makes nobody an account where sign-up is closed', async () => {
  await using place = await setUp({ signUp: 'closed' });
  await place.ask();
  await expect(acceptInvitation(place.site, { ...newcomer, token: place.token() })).rejects.toEqual(
    refusal('sign_up.closed'),
  );
});
