import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Account, found } from './account.ts';

interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly pathname: string;
  readonly onPaid: (() => Promise<void>) | undefined;
}

/** The pages that a buyer's browser sees: pay or go back, an invoice, the portal. */
export async function payPage(
  account: Account,
  { request, response, pathname, onPaid }: Visit,
): Promise<void> {
  const [, kind = '', id = ''] = pathname.split('/');
  if (kind === 'invoice')
    return html(response, `<h1>Invoice ${escape(found(account.invoices, id).number)}</h1>`);
  if (kind === 'portal') return html(response, '<h1>Billing portal</h1>');
  if (kind !== 'pay') return void response.writeHead(404).end();
  const { title, amount_total, currency, success_url, cancel_url } = found(account.sessions, id);
  if (request.method === 'POST') {
    account.pay(id);
    await onPaid?.();
    return void response.writeHead(303, { location: success_url.replace('{CHECKOUT_SESSION_ID}', id) }).end();
  }
  const price = `${(amount_total / 100).toFixed(2)} ${currency.toUpperCase()}`;
  html(
    response,
    `<h1>${escape(title)}</h1><p>${price}</p>
    <form method="post"><button>Pay</button></form><a href="${escape(cancel_url)}">Back</a>`,
  );
}

function html(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang="en"><title>Checkout</title><main>${body}</main></html>`);
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
