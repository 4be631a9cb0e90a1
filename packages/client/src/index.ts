export { verifyWebhook, WebhookVerificationError, type WebhookMessage } from './verify-webhook.ts';
