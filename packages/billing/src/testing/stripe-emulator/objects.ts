/** Stripe's things as far as we read them; shapes of the API version of the SDK. Times are seconds. */

export interface Customer {
  readonly id: string;
  readonly object: 'customer';
  readonly created: number;
  readonly name: string | null;
  readonly email: string | null;
  readonly metadata: Metadata;
}

export type Metadata = Record<string, string>;

export interface Session {
  readonly id: string;
  readonly object: 'checkout.session';
  readonly created: number;
  readonly customer: string;
  readonly mode: 'payment' | 'subscription';
  readonly currency: string;
  readonly amount_total: number;
  readonly title: string;
  readonly metadata: Metadata;
  readonly success_url: string;
  readonly cancel_url: string;
  url: string | null;
  status: 'open' | 'complete' | 'expired';
  payment_status: 'unpaid' | 'paid';
  payment_intent: string | null;
  subscription: string | null;
  invoice: string | null;
}

export interface Subscription {
  readonly id: string;
  readonly object: 'subscription';
  readonly created: number;
  readonly customer: string;
  readonly metadata: Metadata;
  readonly currency: string;
  readonly unit_amount: number;
  status: 'active' | 'past_due' | 'canceled';
  cancel_at_period_end: boolean;
  cancel_at: number | null;
  ended_at: number | null;
  readonly items: { readonly object: 'list'; readonly data: { id: string; current_period_end: number }[] };
}

export interface Invoice {
  readonly id: string;
  readonly object: 'invoice';
  readonly created: number;
  readonly customer: string;
  readonly number: string;
  readonly currency: string;
  readonly total: number;
  readonly billing_reason: 'subscription_create' | 'subscription_cycle' | 'manual';
  readonly hosted_invoice_url: string;
  readonly invoice_pdf: string;
  readonly metadata: Metadata;
  readonly parent: {
    readonly type: 'subscription_details';
    readonly subscription_details: { readonly subscription: string; readonly metadata: Metadata };
  } | null;
  status: 'open' | 'paid' | 'void';
}

export interface PaymentIntent {
  readonly id: string;
  readonly object: 'payment_intent';
  readonly created: number;
  readonly customer: string;
  readonly amount: number;
  readonly metadata: Metadata;
}

export interface Charge {
  readonly id: string;
  readonly object: 'charge';
  readonly created: number;
  readonly customer: string;
  readonly amount: number;
  readonly payment_intent: string;
  amount_refunded: number;
  disputed: boolean;
}

export interface Refund {
  readonly id: string;
  readonly object: 'refund';
  readonly created: number;
  readonly charge: string;
  readonly amount: number;
  readonly status: 'succeeded';
}

export interface Dispute {
  readonly id: string;
  readonly object: 'dispute';
  readonly created: number;
  readonly charge: string;
  readonly amount: number;
  status: 'needs_response' | 'won' | 'lost';
}

export interface InvoicePayment {
  readonly id: string;
  readonly object: 'invoice_payment';
  readonly created: number;
  readonly invoice: string;
  readonly payment: { readonly type: 'payment_intent'; readonly payment_intent: string };
}

export type StripeObject =
  Customer | Session | Subscription | Invoice | PaymentIntent | Charge | Refund | Dispute | InvoicePayment;

export interface EmulatedEvent {
  readonly id: string;
  readonly object: 'event';
  readonly created: number;
  readonly type: string;
  readonly api_version: string;
  readonly data: { readonly object: object };
}
