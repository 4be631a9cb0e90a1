import { AppError } from '@escena/core/app-error';
import { findUser } from '@escena/db/users/find-user';
import { personProcedure } from '../../member-procedure.ts';

/** Who the asker is. */
export const get = personProcedure.query(async ({ ctx }) => {
  const person = await findUser(ctx.db, { userId: ctx.userId });
  if (!person) throw new AppError('auth.required');
  const { name, email } = person;
  return { name, email };
});
