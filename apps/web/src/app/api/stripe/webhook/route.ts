import { sendReceipts } from '@escena/accounts/send-receipts';
import { handleWebhook } from '@escena/billing/stripe/handle-webhook';
import { AppError } from '@escena/core/app-error';
import { errorResponse } from '@/server/error-response.ts';
import { getServices } from '@/server/get-services.ts';

export const dynamic = 'force-dynamic';

/** Stripe's events are a few kilobytes. */
const mostBytes = 1_000_000;

/** `POST /api/stripe/webhook`: events, signed. Anything but 200 makes Stripe try again for three days. */
export async function POST(request: Request): Promise<Response> {
  try {
    const services = getServices();
    const { db, shop } = services;
    if (!shop) throw new AppError('billing.off');
    if (Number(request.headers.get('content-length')) > mostBytes) throw new AppError('webhook.signature');
    const body = Buffer.from(await request.arrayBuffer());
    const signature = request.headers.get('stripe-signature') ?? '';
    const outcome = await handleWebhook(shop, db, { body, signature });
    await sendReceipts(services);
    return Response.json({ outcome });
  } catch (error) {
    return errorResponse(error, { path: 'stripe/webhook' });
  }
}
