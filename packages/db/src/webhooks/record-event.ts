import { createId } from '@escena/core/create-id';
import type { Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';

export interface NewEvent {
  readonly workspaceId: string;
  readonly type: string;
  /** what it is about; an event of a type happens once to it */
  readonly subjectId: string;
  /** made only when somebody listens */
  readonly data: () => Promise<Prisma.InputJsonValue>;
  /** only this endpoint, whatever it listens to */
  readonly endpointId?: string;
}

/** Writes an event and a delivery for every endpoint that wants it, in the transaction that makes it true. */
export async function recordEvent(tx: Tx, event: NewEvent): Promise<void> {
  const { workspaceId, type, subjectId, endpointId } = event;
  const wanted = endpointId === undefined ? { events: { has: type } } : { id: endpointId };
  const endpoints = await tx.webhookEndpoint.findMany({
    where: { workspaceId, disabledAt: null, deletedAt: null, ...wanted },
    select: { id: true },
  });
  if (endpoints.length === 0) return;
  const id = createId('webhookEvent');
  await tx.webhookEvent.create({
    data: { id, workspaceId, type, subjectId, data: await event.data() },
    select: { id: true },
  });
  await tx.webhookDelivery.createMany({
    data: endpoints.map((endpoint) => ({
      id: createId('webhookDelivery'),
      workspaceId,
      endpointId: endpoint.id,
      eventId: id,
    })),
  });
}
