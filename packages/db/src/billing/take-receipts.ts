import type { Db, Tx } from '../create-db.ts';

export interface Receipt {
  readonly workspaceName: string;
  readonly number: string;
  readonly totalCents: number;
  /** lower case, ISO 4217 */
  readonly currency: string;
  readonly url: string | null;
  /** who looks after the workspace's money and has an address */
  readonly readers: readonly { readonly email: string; readonly locale: string | null }[];
}

/** Paid invoices that nobody was told of; of any number at the same time one gets each. */
export async function takeReceipts(db: Db | Tx): Promise<Receipt[]> {
  const now = new Date();
  const taken = await db.invoice.updateManyAndReturn({
    where: { status: 'paid', receiptSentAt: null, totalCents: { gt: 0 } },
    data: { receiptSentAt: now },
    select: { id: true },
  });
  if (taken.length === 0) return [];
  const invoices = await db.invoice.findMany({
    where: { id: { in: taken.map(({ id }) => id) } },
    select: {
      id: true,
      number: true,
      totalCents: true,
      currency: true,
      hostedUrl: true,
      workspace: {
        select: {
          name: true,
          memberships: {
            where: { role: { in: ['owner', 'billing'] } },
            select: { user: { select: { email: true, locale: true } } },
          },
        },
      },
    },
  });
  return invoices.map(({ id, number, hostedUrl, workspace, ...sum }) => ({
    ...sum,
    workspaceName: workspace.name,
    number: number ?? id,
    url: hostedUrl,
    readers: workspace.memberships.flatMap(({ user: { email, locale } }) =>
      email ? [{ email, locale }] : [],
    ),
  }));
}
