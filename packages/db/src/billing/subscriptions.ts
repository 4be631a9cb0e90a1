import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';

const subscriptionFields = {
  id: true,
  planId: true,
  status: true,
  currentPeriodEnd: true,
  cancelAtPeriodEnd: true,
  endedAt: true,
} as const satisfies Prisma.SubscriptionSelect;

export type StoredSubscription = Prisma.SubscriptionGetPayload<{ select: typeof subscriptionFields }>;

/** Writes what Stripe answered; the same answer again changes nothing. */
export async function saveSubscription(
  db: Db | Tx,
  { id, ...data }: StoredSubscription & { readonly workspaceId: string },
): Promise<void> {
  await db.subscription.upsert({
    where: { id },
    create: { id, ...data },
    update: data,
    select: { id: true },
  });
}

const running = { endedAt: null, status: { in: ['active', 'trialing', 'past_due', 'unpaid'] } };

/** The subscription that still runs (also one whose payment is late), the newest of several. */
export async function findSubscription(
  db: Db | Tx,
  { workspaceId }: { workspaceId: string },
): Promise<StoredSubscription | undefined> {
  const row = await db.subscription.findFirst({
    where: { workspaceId, ...running },
    orderBy: { currentPeriodEnd: 'desc' },
    select: subscriptionFields,
  });
  return row ?? undefined;
}

/** Subscriptions that ended before a moment, of workspaces where none runs now. */
export async function listEndedSubscriptions(
  db: Db | Tx,
  { before }: { before: Date },
): Promise<{ id: string; workspaceId: string }[]> {
  return db.subscription.findMany({
    where: { endedAt: { lt: before }, workspace: { subscriptions: { none: running } } },
    orderBy: { endedAt: 'asc' },
    select: { id: true, workspaceId: true },
  });
}
