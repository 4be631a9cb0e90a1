import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { findInvitationOfEmail, takeInvitation } from '@escena/db/invitations/invitations';
import { addMember } from '@escena/db/members/change-members';
import { createPerson, createUser, type NewPerson } from '@escena/db/users/create-user';
import { ensureOwner } from '@escena/db/users/ensure-owner';
import { findOwner } from '@escena/db/users/find-owner';
import type { Site } from './site.ts';

type Rules = Pick<Site, 'signUp' | 'startingCredits'>;

/** Whether an address without an account may make one. */
export async function mayEnrol(
  { db, signUp }: Pick<Site, 'db' | 'signUp'>,
  { email }: { email: string },
): Promise<boolean> {
  if (signUp === 'open' || !(await findOwner(db))) return true;
  return signUp === 'invitation' && (await findInvitationOfEmail(db, { email })) !== undefined;
}

/**
 * Makes the account of a newcomer whose address is theirs: the first one owns the installation, an invited one joins
 * where they are awaited, and where anyone may come each gets a workspace of their own.
 * @throws AppError `sign_up.closed`
 */
export async function enrol(
  db: Db | Tx,
  { signUp, startingCredits }: Rules,
  person: NewPerson & { readonly email: string },
): Promise<{ userId: string }> {
  const workspaceName = person.name ?? person.email.split('@')[0] ?? person.email;
  return inTransaction(db, async (tx) => {
    if (!(await findOwner(tx))) {
      const owner = await ensureOwner(tx, { ...person, workspaceName, startingCredits });
      if (owner.created) return owner;
    }
    const invitation =
      signUp === 'closed' ? undefined : await findInvitationOfEmail(tx, { email: person.email });
    if (invitation && (await takeInvitation(tx, invitation))) {
      const { userId } = await createPerson(tx, person);
      await addMember(tx, { ...invitation, userId });
      return { userId };
    }
    if (signUp !== 'open') throw new AppError('sign_up.closed');
    return createUser(tx, { ...person, workspaceName, startingCredits });
  });
}
