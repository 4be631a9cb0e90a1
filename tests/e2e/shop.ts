/** Stripe for the running stack: the emulator on the port that the web server was told, its events delivered by HTTP. */
import { signEvent } from '@escena/billing/testing/sign-event';
import { startStripeEmulator, type StripeEmulator } from '@escena/billing/testing/stripe-emulator';

/** What the stack and the tests must agree on. */
export function shopEnvironment(): { secretKey: string; webhookSecret: string; port: number } {
  const port = Number(process.env['ESCENA_E2E_PORT']) + 500;
  return { secretKey: 'sk_test_e2e', webhookSecret: 'whsec_e2e', port };
}

/** Opens the shop; every event is delivered when a browser has paid, twice and in the wrong order. */
export async function openShop(): Promise<StripeEmulator> {
  const { secretKey, webhookSecret, port } = shopEnvironment();
  const emulator: StripeEmulator = await startStripeEmulator({
    secretKey,
    port,
    onPaid: async () => {
      const { events } = emulator.account;
      for (const event of [...events.toReversed(), ...events]) {
        const { body, signature } = signEvent(event, webhookSecret);
        const answer = await fetch(`http://localhost:${process.env['ESCENA_E2E_PORT']}/api/stripe/webhook`, {
          method: 'POST',
          body: new Uint8Array(body),
          headers: { 'stripe-signature': signature, 'content-type': 'application/json' },
        });
        if (!answer.ok) throw new Error(`the webhook answered ${answer.status}: ${await answer.text()}`);
      }
    },
  });
  return emulator;
}
