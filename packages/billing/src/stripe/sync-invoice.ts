import { saveInvoice } from '@escena/db/billing/invoices';
import type { Db } from '@escena/db/create-db';
import type Stripe from 'stripe';
import { isPlanId, plans } from '../plans.ts';
import { renewPlan } from '../renew-plan.ts';
import { findWorkspace } from './find-workspace.ts';
import type { Shop } from './open-stripe.ts';
import { askStripe } from './stripe-error.ts';

/** a new month of a plan; other invoices of a subscription (a changed quantity, say) bring no credits */
const months: ReadonlySet<Stripe.Invoice.BillingReason | null> = new Set([
  'subscription_create',
  'subscription_cycle',
]);

/** Reads an invoice anew, keeps it for the list, and grants a paid month of a plan, once. */
export async function syncInvoice(shop: Shop, db: Db, invoiceId: string): Promise<void> {
  const invoice = await askStripe(() => shop.stripe.invoices.retrieve(invoiceId));
  const workspaceId = await findWorkspace(db, invoice.customer);
  if (!workspaceId) return;
  await saveInvoice(db, {
    id: invoice.id,
    workspaceId,
    number: invoice.number,
    status: invoice.status ?? 'draft',
    totalCents: invoice.total,
    currency: invoice.currency,
    hostedUrl: invoice.hosted_invoice_url ?? null,
    pdfUrl: invoice.invoice_pdf ?? null,
    createdAt: new Date(invoice.created * 1000),
  });
  const planId = invoice.parent?.subscription_details?.metadata?.plan;
  if (invoice.status !== 'paid' || !months.has(invoice.billing_reason) || !isPlanId(planId)) return;
  await renewPlan(db, { workspaceId, invoiceId: invoice.id, plan: plans[planId] });
}
