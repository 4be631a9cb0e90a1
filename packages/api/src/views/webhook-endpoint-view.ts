import type { WebhookEndpoint } from '@escena/db/webhooks/webhook-endpoint-fields';

/** Where a workspace's events are sent, without the secret. */
export interface WebhookEndpointView {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly events: readonly string[];
  readonly enabled: boolean;
  /** `person`: switched off; `failing`: it took nothing for days; `gone`: it said so (410) */
  readonly disabledReason: 'person' | 'failing' | 'gone' | null;
  /** since when it has taken nothing; null while all is well */
  readonly failingSince: Date | null;
  readonly createdAt: Date;
}

const reasons = ['person', 'failing', 'gone'] as const;

export function toWebhookEndpointView(endpoint: WebhookEndpoint): WebhookEndpointView {
  const { id, url, description, events, failingSince, disabledAt, disabledReason, createdAt } = endpoint;
  return {
    id,
    url,
    description,
    events,
    enabled: disabledAt === null,
    disabledReason: reasons.find((reason) => reason === disabledReason) ?? null,
    failingSince,
    createdAt,
  };
}
