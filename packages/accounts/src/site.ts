import type { Db } from '@escena/db/create-db';
import type { Mail } from '@escena/mail/mail';

export const signUpPolicies = ['open', 'invitation', 'closed'] as const;
/** Who may make an account: anyone with an address, whoever was invited, nobody. */
export type SignUpPolicy = (typeof signUpPolicies)[number];

/** What accounts need of the place they are in. */
export interface Site {
  readonly db: Db;
  readonly mail: Mail;
  /** where people reach the app; absolute */
  readonly publicUrl: string;
  readonly signUp: SignUpPolicy;
  /** whole credits that a newcomer's workspace begins with */
  readonly startingCredits: number;
}
