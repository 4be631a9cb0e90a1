import type { Db, Tx } from '../create-db.ts';

/** A workspace's customer at Stripe (`cus_…`), once it has one. */
export async function findCustomer(
  db: Db | Tx,
  { workspaceId }: { workspaceId: string },
): Promise<string | undefined> {
  const row = await db.billingCustomer.findUnique({ where: { workspaceId }, select: { customerId: true } });
  return row?.customerId;
}

/** Whose a customer is; undefined for one that is not ours. */
export async function findPayer(
  db: Db | Tx,
  { customerId }: { customerId: string },
): Promise<string | undefined> {
  const row = await db.billingCustomer.findUnique({ where: { customerId }, select: { workspaceId: true } });
  return row?.workspaceId;
}

/** Every customer, for reconciliation. */
export async function listCustomers(db: Db | Tx): Promise<{ workspaceId: string; customerId: string }[]> {
  return db.billingCustomer.findMany({
    orderBy: { workspaceId: 'asc' },
    select: { workspaceId: true, customerId: true },
  });
}

/** Puts another customer in the place of one that Stripe no longer knows. @returns the one that stands */
export async function replaceCustomer(
  db: Db | Tx,
  { workspaceId, known, customerId }: { workspaceId: string; known: string; customerId: string },
): Promise<string> {
  await db.billingCustomer.updateMany({ where: { workspaceId, customerId: known }, data: { customerId } });
  return (await findCustomer(db, { workspaceId })) ?? customerId;
}

/** Keeps the first: two that were made at the same time are one. @returns the one that stands */
export async function saveCustomer(
  db: Db | Tx,
  customer: { workspaceId: string; customerId: string },
): Promise<string> {
  await db.billingCustomer.createMany({ data: [customer], skipDuplicates: true });
  return (await findCustomer(db, customer)) ?? customer.customerId;
}
