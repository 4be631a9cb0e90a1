import { emailAddress } from '@escena/accounts/email-address';
import { signInWithPassword } from '@escena/accounts/sign-in-with-password';
import { z } from 'zod';
import { publicProcedure } from '../../trpc.ts';
import { openFor } from './open-for.ts';

/** @throws `sign_in.wrong`, `sign_in.too_many` */
export const password = publicProcedure
  .input(z.object({ email: emailAddress, password: z.string().max(1000) }))
  .mutation(async ({ ctx, input }) => {
    const { userId } = await signInWithPassword(ctx, { ...input, ip: ctx.ip });
    await openFor(ctx, userId, 'password');
  });
