import { AppError } from '@escena/core/app-error';
import { findSignIn } from '@escena/db/users/find-sign-in';
import { listAccounts } from '@escena/db/users/update-sign-in';
import { personProcedure } from '../../member-procedure.ts';

/** Who the asker is, and how they can sign in. */
export const get = personProcedure.query(async ({ ctx }) => {
  const [person, services] = await Promise.all([
    findSignIn(ctx.db, { id: ctx.userId }),
    listAccounts(ctx.db, { userId: ctx.userId }),
  ]);
  if (!person) throw new AppError('auth.required');
  const { name, email, passwordHash } = person;
  return { name, email: email || null, hasPassword: passwordHash !== null, services };
});
