import { listInvoices } from '@escena/db/billing/invoices';
import { managerProcedure } from '../../member-procedure.ts';

/** The workspace's invoices, newest first, with the addresses of their pages and files at Stripe. */
export const invoices = managerProcedure.query(({ ctx }) =>
  listInvoices(ctx.db, { workspaceId: ctx.workspace.id }),
);
