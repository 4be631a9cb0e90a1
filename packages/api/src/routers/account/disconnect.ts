import { AppError } from '@escena/core/app-error';
import { inTransaction } from '@escena/db/in-transaction';
import { findSignIn } from '@escena/db/users/find-sign-in';
import { forgetAccounts, listAccounts } from '@escena/db/users/update-sign-in';
import { z } from 'zod';
import { personProcedure } from '../../member-procedure.ts';
import { recordOwn } from '../sign-in/open-for.ts';

/** Forgets another service that the asker signs in by. @throws `not_found`, `account.only_way_in` */
export const disconnect = personProcedure
  .input(z.object({ service: z.string().max(40) }))
  .mutation(async ({ ctx, input: { service } }) => {
    const { userId } = ctx;
    await inTransaction(ctx.db, async (tx) => {
      const person = await findSignIn(tx, { id: userId });
      const others = (await listAccounts(tx, { userId })).filter((name) => name !== service);
      if (!person?.email && others.length === 0) throw new AppError('account.only_way_in');
      if ((await forgetAccounts(tx, { userId, provider: service })) === 0) throw new AppError('not_found');
    });
    await recordOwn(ctx, { userId, action: 'account.disconnected', detail: { service } });
  });
