import { AppError } from '@escena/core/app-error';
import { checkPersonErasure } from '@escena/db/privacy/check-erasure';
import { findUser } from '@escena/db/users/find-user';
import { z } from 'zod';
import { personProcedure } from '../../member-procedure.ts';
import { wordsToErase } from '../../views/words-to-erase.ts';
import { askErasure } from './ask-erasure.ts';

/**
 * The asker and all that is theirs alone, gone after the undo window; `wordsToErase` are typed to confirm.
 * @throws `privacy.*`
 */
export const eraseMine = personProcedure
  .input(z.object({ confirm: z.string().max(320) }))
  .mutation(async ({ ctx, input: { confirm } }) => {
    const { userId } = ctx;
    const person = await findUser(ctx.db, { userId });
    if (!person) throw new AppError('auth.required');
    await checkPersonErasure(ctx.db, { userId });
    return askErasure(ctx, { userId, confirm, words: wordsToErase(person) });
  });
