/** The package's face. */
export {
  createEscena,
  type Answer,
  type Escena,
  type Input,
  type JobInput,
  type ModelFile,
  type OperationId,
  type PhotoFile,
  type WaitOptions,
} from './create-escena.ts';
export { EscenaError, type ErrorBody } from './escena-error.ts';
export { every } from './every.ts';
export type * from './operations.ts';
export type { CallOptions, ClientOptions } from './send-request.ts';
export {
  verifyOrder,
  OrderVerificationError,
  type Order,
  type OrderKeys,
  type SignedOrder,
} from './verify-order.ts';
export { verifyWebhook, WebhookVerificationError, type WebhookMessage } from './verify-webhook.ts';
