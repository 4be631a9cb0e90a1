/** What each request of the API answers; see `parameters.ts` for what it takes. */
import type { Account } from './account.ts';
import type { Form } from './decode-form.ts';
import type { Metadata, StripeObject } from './objects.ts';
import type { RequestName } from './parameters.ts';

/** An answer other than 200, as Stripe words it. */
export class StripeRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly param: string | undefined;

  constructor(status: number, code: string, message: string, param?: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.param = param;
  }
}

export interface RouteInput {
  readonly account: Account;
  readonly form: Form;
  /** the path's id, '' where it has none */
  readonly id: string;
  readonly baseUrl: string;
}

type Route = (input: RouteInput) => object;

export const routes: Readonly<Record<RequestName, Route>> = {
  'POST /v1/customers': ({ account, form }) =>
    account.createCustomer({
      name: text(form, 'name') ?? null,
      email: text(form, 'email') ?? null,
      metadata: metadata(form),
    }),
  'GET /v1/customers/:id': ({ account, id }) =>
    account.deleted.has(id)
      ? { id, object: 'customer', deleted: true }
      : get(account.customers, id, 'customer'),
  'POST /v1/checkout/sessions': createSession,
  'GET /v1/checkout/sessions': ({ account, form }) => {
    const intent = text(form, 'payment_intent');
    return page(
      account,
      account.sessions,
      form,
      ({ payment_intent }) => intent === undefined || payment_intent === intent,
    );
  },
  'GET /v1/checkout/sessions/:id': ({ account, id }) => get(account.sessions, id, 'checkout.session'),
  'POST /v1/billing_portal/sessions': ({ account, form, baseUrl }) => {
    const { id } = get(account.customers, required(form, 'customer'), 'customer');
    return { id: `bps_${id}`, object: 'billing_portal.session', url: `${baseUrl}/portal/${id}` };
  },
  'GET /v1/subscriptions': ({ account, form }) =>
    page(
      account,
      account.subscriptions,
      form,
      (item) => text(form, 'status') === 'all' || item.status !== 'canceled',
    ),
  'GET /v1/subscriptions/:id': ({ account, id }) => get(account.subscriptions, id, 'subscription'),
  'GET /v1/invoices': ({ account, form }) => page(account, account.invoices, form),
  'GET /v1/invoices/:id': ({ account, id }) => get(account.invoices, id, 'invoice'),
  'GET /v1/invoice_payments': ({ account, form }) => {
    const payment = inside(form, 'payment');
    const list = page(
      account,
      account.invoicePayments,
      form,
      (item) => item.payment.payment_intent === text(payment, 'payment_intent'),
    );
    const data = list.data.map((item) => ({ ...item, invoice: account.invoices.get(item.invoice) }));
    return { ...list, data };
  },
  'GET /v1/charges': ({ account, form }) => page(account, account.charges, form),
  'GET /v1/charges/:id': ({ account, id }) => {
    const charge = get(account.charges, id, 'charge');
    return { ...charge, payment_intent: account.intents.get(charge.payment_intent) };
  },
  'GET /v1/refunds': ({ account, form }) =>
    page(account, account.refunds, form, ({ charge }) => charge === text(form, 'charge')),
  'GET /v1/disputes': ({ account, form }) =>
    page(account, account.disputes, form, ({ charge }) => charge === text(form, 'charge')),
};

function createSession({ account, form }: RouteInput): object {
  const customer = get(account.customers, required(form, 'customer'), 'customer').id;
  const mode = required(form, 'mode');
  if (mode !== 'payment' && mode !== 'subscription') throw invalid('mode');
  const [item] = Array.isArray(form.line_items) ? form.line_items : [];
  const price = typeof item === 'object' && !Array.isArray(item) ? inside(item, 'price_data') : undefined;
  if (!price) throw invalid('line_items');
  if (mode === 'subscription' && !('recurring' in price))
    throw invalid('line_items[0][price_data][recurring]');
  const amount = Number(required(price, 'unit_amount'));
  if (!Number.isSafeInteger(amount) || amount < 0) throw invalid('line_items[0][price_data][unit_amount]');
  return account.createSession({
    customer,
    mode,
    currency: required(price, 'currency'),
    amount_total: amount,
    title: required(inside(price, 'product_data'), 'name'),
    // A subscription and a payment carry what was said for them; the emulator keeps one copy of the same words.
    metadata: metadata(form),
    success_url: required(form, 'success_url'),
    cancel_url: text(form, 'cancel_url') ?? '',
  });
}

/** Newest first, `limit` from after `starting_after` on. */
function page<T extends StripeObject>(
  account: Account,
  map: ReadonlyMap<string, T>,
  form: Form,
  keep: (item: T) => boolean = () => true,
): { object: 'list'; data: T[]; has_more: boolean; url: string } {
  const customer = text(form, 'customer');
  if (customer !== undefined) get(account.customers, customer, 'customer');
  const since = Number(text(inside(form, 'created'), 'gte') ?? 0);
  const all = [...map.values()]
    .filter((item) => customer === undefined || ('customer' in item && item.customer === customer))
    .filter((item) => item.created >= since && keep(item))
    .toReversed();
  const after = text(form, 'starting_after');
  const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const limit = Number(text(form, 'limit') ?? 10);
  const data = all.slice(start, start + limit);
  return { object: 'list', data, has_more: start + limit < all.length, url: '/' };
}

function get<T>(map: ReadonlyMap<string, T>, id: string, kind: string): T {
  const thing = map.get(id);
  if (thing === undefined) throw new StripeRefusal(404, 'resource_missing', `No such ${kind}: '${id}'`, 'id');
  return thing;
}

function invalid(param: string): StripeRefusal {
  return new StripeRefusal(400, 'parameter_invalid', `Invalid ${param}`, param);
}

function required(form: Form, name: string): string {
  const value = text(form, name);
  if (value === undefined)
    throw new StripeRefusal(400, 'parameter_missing', `Missing required param: ${name}.`, name);
  return value;
}

function text(form: Form, name: string): string | undefined {
  const value = form[name];
  return typeof value === 'string' ? value : undefined;
}

function inside(form: Form, name: string): Form {
  const value = form[name];
  return typeof value === 'object' && !Array.isArray(value) ? value : {};
}

function metadata(form: Form): Metadata {
  const entries = Object.entries(inside(form, 'metadata'));
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
