import { AppError } from '@escena/core/app-error';
import Stripe from 'stripe';

/** Runs a request to Stripe; what fails there is ours to name: it does not answer, or it refuses. */
export async function askStripe<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    const { code, type, requestId, message } = error;
    const detail = [type, code, requestId, message].filter(Boolean).join(' · ');
    const away =
      error instanceof Stripe.errors.StripeConnectionError ||
      error instanceof Stripe.errors.StripeRateLimitError ||
      error instanceof Stripe.errors.StripeAPIError;
    throw new AppError(away ? 'billing.unavailable' : 'billing.refused', { detail, cause: error });
  }
}
