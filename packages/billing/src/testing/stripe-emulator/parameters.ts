/**
 * The parameters that the emulator takes, by request. `satisfies` proves against the official SDK's types that each name is
 * one that Stripe publishes for that request in the API version of the SDK; whatever is not listed is refused as Stripe
 * refuses an unknown parameter.
 */
import type Stripe from 'stripe';
import type { Form, FormValue } from './decode-form.ts';

type Item<T> = T extends readonly (infer Inner)[] ? Inner : T;
type Names<T> = { readonly [Name in keyof T]?: true | Names<Item<NonNullable<T[Name]>>> };
/** `true`: any value; else the names inside */
export interface ParameterTree {
  readonly [name: string]: true | ParameterTree;
}

const page = { limit: true, starting_after: true, expand: true } as const;

export const parameters = {
  'POST /v1/customers': {
    name: true,
    email: true,
    metadata: true,
  } satisfies Names<Stripe.CustomerCreateParams>,
  'GET /v1/customers/:id': { expand: true } satisfies Names<Stripe.CustomerRetrieveParams>,
  'POST /v1/checkout/sessions': {
    mode: true,
    customer: true,
    client_reference_id: true,
    locale: true,
    success_url: true,
    cancel_url: true,
    billing_address_collection: true,
    automatic_tax: { enabled: true },
    tax_id_collection: { enabled: true },
    customer_update: { address: true, name: true },
    metadata: true,
    subscription_data: { metadata: true },
    payment_intent_data: { metadata: true },
    invoice_creation: { enabled: true, invoice_data: { metadata: true } },
    line_items: {
      quantity: true,
      price_data: {
        currency: true,
        unit_amount: true,
        recurring: { interval: true },
        product_data: { name: true, metadata: true },
      },
    },
  } satisfies Names<Stripe.Checkout.SessionCreateParams>,
  'GET /v1/checkout/sessions': {
    ...page,
    customer: true,
    payment_intent: true,
    created: { gte: true },
  } satisfies Names<Stripe.Checkout.SessionListParams>,
  'GET /v1/checkout/sessions/:id': {
    expand: true,
  } satisfies Names<Stripe.Checkout.SessionRetrieveParams>,
  'POST /v1/billing_portal/sessions': {
    customer: true,
    locale: true,
    return_url: true,
  } satisfies Names<Stripe.BillingPortal.SessionCreateParams>,
  'GET /v1/subscriptions': {
    ...page,
    customer: true,
    status: true,
  } satisfies Names<Stripe.SubscriptionListParams>,
  'GET /v1/subscriptions/:id': { expand: true } satisfies Names<Stripe.SubscriptionRetrieveParams>,
  'GET /v1/invoices': {
    ...page,
    customer: true,
    created: { gte: true },
  } satisfies Names<Stripe.InvoiceListParams>,
  'GET /v1/invoices/:id': { expand: true } satisfies Names<Stripe.InvoiceRetrieveParams>,
  'GET /v1/invoice_payments': {
    ...page,
    payment: { type: true, payment_intent: true },
  } satisfies Names<Stripe.InvoicePaymentListParams>,
  'GET /v1/charges': {
    ...page,
    customer: true,
    created: { gte: true },
  } satisfies Names<Stripe.ChargeListParams>,
  'GET /v1/charges/:id': { expand: true } satisfies Names<Stripe.ChargeRetrieveParams>,
  'GET /v1/refunds': { ...page, charge: true } satisfies Names<Stripe.RefundListParams>,
  'GET /v1/disputes': { ...page, charge: true } satisfies Names<Stripe.DisputeListParams>,
} as const satisfies Record<string, ParameterTree>;

export type RequestName = keyof typeof parameters;

/** The first parameter that is not published for the request, as Stripe names it (`line_items[0][colour]`). */
export function unknownParameter(form: Form, tree: ParameterTree, within = ''): string | undefined {
  for (const [name, value] of Object.entries(form)) {
    const known = Object.hasOwn(tree, name) ? tree[name] : undefined;
    const full = within === '' ? name : `${within}[${name}]`;
    if (known === undefined) return full;
    if (known === true) continue;
    const inner = unknownInside(value, known, full);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function unknownInside(value: FormValue, tree: ParameterTree, full: string): string | undefined {
  if (typeof value === 'string') return full;
  if (!Array.isArray(value)) return unknownParameter(value, tree, full);
  for (const [i, item] of value.entries()) {
    const inner = unknownInside(item, tree, `${full}[${i}]`);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
