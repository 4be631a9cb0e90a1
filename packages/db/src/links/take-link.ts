import type { Db, Tx } from '../create-db.ts';
import type { LinkKind } from '../generated/enums.ts';

export interface Link {
  readonly kind: LinkKind;
  readonly email: string;
  readonly userId: string | null;
}

const fields = { kind: true, email: true, userId: true } as const;

/** What a link is for; undefined for one that was used, expired or never was. */
export async function findLink(db: Db | Tx, { tokenHash }: { tokenHash: string }): Promise<Link | undefined> {
  const link = await db.emailLink.findFirst({
    where: { tokenHash, expiresAt: { gt: new Date() } },
    select: fields,
  });
  return link ?? undefined;
}

/** Uses a link: of any number at the same time one gets it. In the transaction of what it does, so that a failure gives it back. */
export async function takeLink(tx: Tx, { tokenHash }: { tokenHash: string }): Promise<Link | undefined> {
  const link = await findLink(tx, { tokenHash });
  if (!link) return undefined;
  const { count } = await tx.emailLink.deleteMany({ where: { tokenHash } });
  return count === 1 ? link : undefined;
}
