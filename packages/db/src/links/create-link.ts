import type { Db, Tx } from '../create-db.ts';
import type { LinkKind } from '../generated/enums.ts';

export interface NewLink {
  readonly tokenHash: string;
  readonly kind: LinkKind;
  /** in lower case */
  readonly email: string;
  readonly userId: string | null;
  readonly expiresAt: Date;
}

/** A link that will be sent; an older one of the same kind for the same address stops working. */
export async function createLink(db: Db | Tx, link: NewLink): Promise<void> {
  await db.emailLink.deleteMany({ where: { kind: link.kind, email: link.email } });
  await db.emailLink.create({ data: link, select: { tokenHash: true } });
}
