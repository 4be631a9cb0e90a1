import { findPayer } from '@escena/db/billing/customers';
import type { Db } from '@escena/db/create-db';

/** Whose a thing of Stripe's is, by its customer; undefined for what an account sells besides Escena. */
export async function findWorkspace(
  db: Db,
  customer: string | { readonly id: string } | null,
): Promise<string | undefined> {
  if (customer === null) return undefined;
  return findPayer(db, { customerId: typeof customer === 'string' ? customer : customer.id });
}
