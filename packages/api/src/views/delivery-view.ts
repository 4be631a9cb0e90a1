import type { Delivery } from '@escena/db/webhooks/delivery-fields';

/** One event on its way to one endpoint, or there. */
export interface DeliveryView {
  readonly id: string;
  readonly endpointId: string;
  readonly event: {
    /** the same in every attempt and replay */
    readonly id: string;
    readonly type: string;
    /** the job that it is about */
    readonly subjectId: string;
    readonly createdAt: Date;
  };
  /** `failed`: given up; can be replayed */
  readonly status: 'pending' | 'delivered' | 'failed';
  readonly attempts: number;
  /** null unless it is pending */
  readonly nextAttemptAt: Date | null;
  /** HTTP status of the last answer; null when there was none */
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly lastAttemptAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly createdAt: Date;
}

export function toDeliveryView(delivery: Delivery): DeliveryView {
  return { ...delivery, nextAttemptAt: delivery.status === 'pending' ? delivery.nextAttemptAt : null };
}
