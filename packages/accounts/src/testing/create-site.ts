import { createTestDatabase } from '@escena/db/testing';
import { createUser } from '@escena/db/users/create-user';
import { ensureOwner } from '@escena/db/users/ensure-owner';
import type { Mail, Post } from '@escena/mail/mail';
import { hashPassword } from '../passwords/hash-password.ts';
import type { Site } from '../site.ts';

/** A place with an owner, on a database of its own; `letters` keeps what was sent. */
export async function createSite(rules: Partial<Pick<Site, 'signUp'>> & { withOwner?: boolean } = {}) {
  const { signUp = 'invitation', withOwner = true } = rules;
  const database = await createTestDatabase();
  const letters: Post[] = [];
  const keep = (post: Post) => void letters.push(post);
  const mail: Mail = { delivers: true, send: async (post) => keep(post), post: keep, idle: async () => {} };
  const site: Site = { db: database.db, mail, publicUrl: 'https://escena.test', signUp, startingCredits: 5 };
  if (withOwner) await ensureOwner(site.db, { name: 'Owner', workspaceName: 'Owner’s', startingCredits: 0 });
  return {
    ...site,
    site,
    letters,
    /** Someone with a password, an address that is theirs and a workspace. */
    async person(email: string, password: string) {
      const passwordHash = await hashPassword(password);
      const known = { email, passwordHash, emailVerified: new Date(), name: email.split('@')[0] };
      return createUser(site.db, { ...known, workspaceName: 'Theirs', startingCredits: 0 });
    },
    /** The token of the newest link that was sent. */
    token: () => letters.at(-1)?.letter.action?.url.split('/').at(-1) ?? '',
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}
