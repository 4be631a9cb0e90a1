import { AppError } from '@escena/core/app-error';
import type { Locale } from '@escena/core/text';
import type { Tx } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { findLink, type Link, takeLink } from '@escena/db/links/take-link';
import { endOtherSessions } from '@escena/db/sessions/end-sessions';
import { findSignIn } from '@escena/db/users/find-sign-in';
import { updateSignIn } from '@escena/db/users/update-sign-in';
import { emailChangedLetter, passwordChangedLetter } from '@escena/mail/letters';
import type { Post } from '@escena/mail/mail';
import { enrol } from './enrol.ts';
import { checkPassword } from './passwords/check-password.ts';
import { hashPassword } from './passwords/hash-password.ts';
import { proveEmail } from './prove-email.ts';
import type { Site } from './site.ts';
import { throttle } from './throttle.ts';
import { hashToken } from './token.ts';

interface LinkUse {
  readonly token: string;
  /** of a newcomer */
  readonly name?: string;
  /** of a newcomer, or the new one */
  readonly password?: string;
  readonly locale: Locale;
  readonly ip: string | null;
}

export interface UsedLink {
  readonly kind: Link['kind'];
  readonly userId: string;
}

/** What a link is for, without using it. @throws AppError `email_link.invalid`, `sign_in.too_many` */
export async function peekLink(
  { db }: Pick<Site, 'db'>,
  { token, ip }: Pick<LinkUse, 'token' | 'ip'>,
): Promise<Pick<Link, 'kind' | 'email'>> {
  await throttle(db, { action: 'link', account: token, ip });
  const link = await findLink(db, { tokenHash: hashToken(token) });
  if (!link) throw new AppError('email_link.invalid');
  return { kind: link.kind, email: link.email };
}

/**
 * Does what a link is for, once. A refusal (a password that is too short) leaves the link as it was.
 * @throws AppError `email_link.invalid`, `password.*`, `sign_up.closed`, `account.email_taken`, `sign_in.too_many`
 */
export async function useLink(site: Site, use: LinkUse): Promise<UsedLink> {
  const { db, mail } = site;
  await throttle(db, { action: 'link', account: use.token, ip: use.ip });
  const posts: Post[] = [];
  const used = await inTransaction(db, async (tx) => {
    const link = await takeLink(tx, { tokenHash: hashToken(use.token) });
    if (!link) throw new AppError('email_link.invalid');
    return { kind: link.kind, userId: await follow({ tx, site, use, posts }, link) };
  });
  for (const post of posts) mail.post(post);
  return used;
}

interface Following {
  readonly tx: Tx;
  readonly site: Site;
  readonly use: LinkUse;
  /** letters that go out once all of it stands */
  readonly posts: Post[];
}

async function follow(following: Following, link: Link): Promise<string> {
  switch (link.kind) {
    case 'sign_in':
      return signIn(following, link);
    case 'sign_up':
      return signUp(following, link);
    case 'reset':
      return reset(following, link);
    case 'change_email':
      return changeEmail(following, link);
  }
}

async function signIn({ tx }: Following, { userId }: Link): Promise<string> {
  if (userId === null) throw new AppError('email_link.invalid');
  await proveEmail(tx, { userId });
  return userId;
}

async function signUp({ tx, site, use }: Following, { email }: Link): Promise<string> {
  const { name, password, locale } = use;
  if (await findSignIn(tx, { email })) throw new AppError('email_link.invalid');
  if (password === undefined) throw new AppError('input.invalid', { detail: 'password' });
  checkPassword(password, [email, name]);
  const passwordHash = await hashPassword(password);
  const person = { email, name, passwordHash, locale, emailVerified: new Date() };
  return (await enrol(tx, site, person)).userId;
}

async function reset({ tx, use, posts }: Following, { email, userId }: Link): Promise<string> {
  const { password, locale } = use;
  if (userId === null) throw new AppError('email_link.invalid');
  if (password === undefined) throw new AppError('input.invalid', { detail: 'password' });
  checkPassword(password, [email]);
  await proveEmail(tx, { userId });
  await updateSignIn(tx, { userId, passwordHash: await hashPassword(password) });
  await endOtherSessions(tx, { userId, keep: null });
  posts.push({ to: email, locale, letter: passwordChangedLetter() });
  return userId;
}

async function changeEmail({ tx, use, posts }: Following, { email, userId }: Link): Promise<string> {
  if (userId === null) throw new AppError('email_link.invalid');
  if (await findSignIn(tx, { email })) throw new AppError('account.email_taken');
  const before = await findSignIn(tx, { id: userId });
  await updateSignIn(tx, { userId, email, emailVerified: new Date() });
  if (before?.email)
    posts.push({ to: before.email, locale: use.locale, letter: emailChangedLetter({ email }) });
  return userId;
}
