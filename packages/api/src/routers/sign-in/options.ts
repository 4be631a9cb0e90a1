import { publicProcedure } from '../../trpc.ts';

/** Which ways to sign in there are: other services, and whether anyone may make an account. */
export const options = publicProcedure.query(({ ctx }) => ({
  services: ctx.signInServices,
  signUp: ctx.signUp,
}));
