import type { Db, Tx } from '../create-db.ts';
import { type Page, type PageOptions, pageQuery, toPage } from '../page.ts';
import type { DeliveryStatus } from '../generated/enums.ts';
import { type Delivery, deliveryFields } from './delivery-fields.ts';

export interface PageDeliveriesOptions extends PageOptions {
  readonly workspaceId: string;
  readonly endpointId?: string;
  readonly status?: DeliveryStatus;
}

/** What was, or is to be, sent to a workspace's endpoints: newest first, a page at a time. */
export async function pageDeliveries(db: Db | Tx, options: PageDeliveriesOptions): Promise<Page<Delivery>> {
  const { workspaceId, endpointId, status } = options;
  const { where, ...query } = pageQuery(options);
  const found = await db.webhookDelivery.findMany({
    where: { workspaceId, endpointId, status, ...where },
    ...query,
    select: deliveryFields,
  });
  return toPage(found, options);
}
