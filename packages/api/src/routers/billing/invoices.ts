import { listInvoices } from '@escena/db/billing/invoices';
import { procedureFor } from '../../member-procedure.ts';

/** The workspace's invoices, newest first, with the addresses of their pages and files at Stripe. */
export const invoices = procedureFor('billing').query(({ ctx }) =>
  listInvoices(ctx.db, { workspaceId: ctx.workspace.id }),
);
