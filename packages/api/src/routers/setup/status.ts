import { findOwner } from '@escena/db/users/find-owner';
import { findUser } from '@escena/db/users/find-user';
import { publicProcedure } from '../../trpc.ts';

export interface SetupStatus {
  /** whether the first start is done */
  readonly hasOwner: boolean;
  /** whether the asker is at the machine itself, which is what lets one in */
  readonly isLocal: boolean;
  /** told at the machine only */
  readonly ownerName: string | null;
}

/** Which way in a visitor has. A stranger from elsewhere learns nothing but that there is none. */
export const status = publicProcedure.query(async ({ ctx }): Promise<SetupStatus> => {
  const owner = await findOwner(ctx.db);
  const person = owner && ctx.isLocal ? await findUser(ctx.db, owner) : undefined;
  return { hasOwner: owner !== undefined, isLocal: ctx.isLocal, ownerName: person?.name ?? null };
});
