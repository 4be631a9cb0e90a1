import type { Db, Tx } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { endOtherSessions } from '@escena/db/sessions/end-sessions';
import { findSignIn } from '@escena/db/users/find-sign-in';
import { forgetAccounts, updateSignIn } from '@escena/db/users/update-sign-in';

/**
 * A person has just shown that their address is theirs. If that was never shown before, whoever made the account may have
 * been somebody else: the password, services and sessions of before stop working.
 */
export async function proveEmail(db: Db | Tx, { userId }: { userId: string }): Promise<void> {
  await inTransaction(db, async (tx) => {
    const user = await findSignIn(tx, { id: userId });
    if (!user || user.emailVerified) return;
    await updateSignIn(tx, { userId, emailVerified: new Date(), passwordHash: null });
    await forgetAccounts(tx, { userId });
    await endOtherSessions(tx, { userId, keep: null });
  });
}
