import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';

const invoiceFields = {
  id: true,
  number: true,
  status: true,
  totalCents: true,
  currency: true,
  hostedUrl: true,
  pdfUrl: true,
  createdAt: true,
} as const satisfies Prisma.InvoiceSelect;

export type StoredInvoice = Prisma.InvoiceGetPayload<{ select: typeof invoiceFields }>;

/** Writes what Stripe answered; the same answer again changes nothing. */
export async function saveInvoice(
  db: Db | Tx,
  { id, ...data }: StoredInvoice & { readonly workspaceId: string },
): Promise<void> {
  await db.invoice.upsert({ where: { id }, create: { id, ...data }, update: data, select: { id: true } });
}

/** Newest first. */
export async function listInvoices(
  db: Db | Tx,
  { workspaceId, limit = 100 }: { workspaceId: string; limit?: number },
): Promise<StoredInvoice[]> {
  return db.invoice.findMany({
    where: { workspaceId },
    orderBy: { createdAt: 'desc' },
    take: limit,
    select: invoiceFields,
  });
}
