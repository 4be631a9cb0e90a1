import { z } from 'zod';
import { signUpPolicies } from './site.ts';

/** The environment of accounts. */
export const accountsEnv = {
  /** the first person may always sign up, and owns the installation */
  ESCENA_SIGN_UP: z.enum(signUpPolicies).default('invitation'),
  /** default: 1000 where nothing is sold, 0 where credits are */
  ESCENA_STARTING_CREDITS: z.coerce.number().int().min(0).max(1_000_000).optional(),
};
