/**
 * The account behind the emulator: what exists, and what buyers and banks do to it. Everything that happens leaves an event
 * in `events`, with the thing as it was at that moment; nothing is delivered by itself.
 */
import Stripe from 'stripe';
import type {
  Charge,
  Customer,
  Dispute,
  EmulatedEvent,
  Invoice,
  InvoicePayment,
  Metadata,
  PaymentIntent,
  Refund,
  Session,
  StripeObject,
  Subscription,
} from './objects.ts';

const monthSeconds = 30 * 86_400;

export class Account {
  readonly customers = new Map<string, Customer>();
  /** customers that someone deleted: still answered, as gone */
  readonly deleted = new Set<string>();
  readonly sessions = new Map<string, Session>();
  readonly subscriptions = new Map<string, Subscription>();
  readonly invoices = new Map<string, Invoice>();
  readonly intents = new Map<string, PaymentIntent>();
  readonly charges = new Map<string, Charge>();
  readonly refunds = new Map<string, Refund>();
  readonly disputes = new Map<string, Dispute>();
  readonly invoicePayments = new Map<string, InvoicePayment>();
  readonly events: EmulatedEvent[] = [];
  private readonly baseUrl: () => string;
  private count = 0;
  /** seconds; moved on by `wait` */
  private now = Math.floor(Date.now() / 1000);

  constructor(baseUrl: () => string) {
    this.baseUrl = baseUrl;
  }

  wait(seconds: number): void {
    this.now += seconds;
  }

  createCustomer(given: Pick<Customer, 'name' | 'email' | 'metadata'>): Customer {
    return this.keep(this.customers, { ...this.stamp('cus', 'customer'), ...given });
  }

  createSession(
    given: Pick<
      Session,
      'customer' | 'mode' | 'currency' | 'amount_total' | 'title' | 'metadata' | 'success_url' | 'cancel_url'
    >,
  ): Session {
    const stamp = this.stamp('cs_test', 'checkout.session');
    return this.keep(this.sessions, {
      ...stamp,
      ...given,
      url: `${this.baseUrl()}/pay/${stamp.id}`,
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
      subscription: null,
      invoice: null,
    });
  }

  /** The buyer pays on the page. */
  pay(sessionId: string): Session {
    const session = found(this.sessions, sessionId);
    if (session.status !== 'open') throw new Error(`${sessionId} is ${session.status}`);
    session.status = 'complete';
    session.payment_status = 'paid';
    session.url = null;
    if (session.mode === 'subscription') {
      const subscription = this.subscribe(session);
      session.subscription = subscription.id;
      session.invoice = this.bill(subscription, 'subscription_create', true).id;
    } else {
      const invoice = this.invoice(session, {
        billing_reason: 'manual',
        parent: null,
        total: session.amount_total,
      });
      session.payment_intent = this.settle(invoice, session.metadata).id;
      session.invoice = invoice.id;
    }
    this.emit('checkout.session.completed', session);
    return session;
  }

  /** The next month begins; `paid: false` when the card is refused. */
  renew(subscriptionId: string, { paid = true } = {}): Invoice {
    const subscription = found(this.subscriptions, subscriptionId);
    this.wait(monthSeconds);
    for (const item of subscription.items.data) item.current_period_end += monthSeconds;
    subscription.status = paid ? 'active' : 'past_due';
    const invoice = this.bill(subscription, 'subscription_cycle', paid);
    this.emit('customer.subscription.updated', subscription);
    return invoice;
  }

  cancel(subscriptionId: string, { atPeriodEnd = false } = {}): void {
    const subscription = found(this.subscriptions, subscriptionId);
    if (atPeriodEnd) {
      subscription.cancel_at_period_end = true;
      this.emit('customer.subscription.updated', subscription);
      return;
    }
    subscription.status = 'canceled';
    subscription.ended_at = this.now;
    this.emit('customer.subscription.deleted', subscription);
  }

  /** Money goes back by hand, from the dashboard. */
  refund(chargeId: string, cents: number): Refund {
    const charge = found(this.charges, chargeId);
    charge.amount_refunded += cents;
    const refund = this.keep(this.refunds, {
      ...this.stamp('re', 'refund'),
      charge: chargeId,
      amount: cents,
      status: 'succeeded',
    });
    this.emit('charge.refunded', charge);
    return refund;
  }

  dispute(chargeId: string): Dispute {
    const charge = found(this.charges, chargeId);
    charge.disputed = true;
    const dispute = this.keep(this.disputes, {
      ...this.stamp('du', 'dispute'),
      charge: chargeId,
      amount: charge.amount,
      status: 'needs_response',
    });
    this.emit('charge.dispute.created', dispute);
    return dispute;
  }

  closeDispute(disputeId: string, status: 'won' | 'lost'): void {
    const dispute = found(this.disputes, disputeId);
    dispute.status = status;
    this.emit('charge.dispute.closed', dispute);
  }

  /** The charges of a customer, oldest first. */
  chargesOf(customer: string): Charge[] {
    return [...this.charges.values()].filter((charge) => charge.customer === customer);
  }

  private subscribe(session: Session): Subscription {
    const subscription = this.keep(this.subscriptions, {
      ...this.stamp('sub', 'subscription'),
      customer: session.customer,
      metadata: session.metadata,
      currency: session.currency,
      unit_amount: session.amount_total,
      status: 'active',
      cancel_at_period_end: false,
      cancel_at: null,
      ended_at: null,
      items: {
        object: 'list',
        data: [{ id: `si_${this.count}`, current_period_end: this.now + monthSeconds }],
      },
    });
    this.emit('customer.subscription.created', subscription);
    return subscription;
  }

  private bill(subscription: Subscription, reason: Invoice['billing_reason'], paid: boolean): Invoice {
    const { id, metadata, unit_amount: total } = subscription;
    const invoice = this.invoice(subscription, {
      billing_reason: reason,
      parent: { type: 'subscription_details', subscription_details: { subscription: id, metadata } },
      total,
    });
    if (paid) this.settle(invoice, {});
    else this.emit('invoice.payment_failed', invoice);
    return invoice;
  }

  private invoice(
    of: Session | Subscription,
    given: Pick<Invoice, 'billing_reason' | 'parent' | 'total'>,
  ): Invoice {
    const stamp = this.stamp('in', 'invoice');
    const invoice = this.keep(this.invoices, {
      ...stamp,
      ...given,
      customer: of.customer,
      number: `ESC-${String(this.invoices.size + 1).padStart(4, '0')}`,
      currency: of.currency,
      hosted_invoice_url: `${this.baseUrl()}/invoice/${stamp.id}`,
      invoice_pdf: `${this.baseUrl()}/invoice/${stamp.id}/pdf`,
      metadata: {},
      status: 'open',
    });
    this.emit('invoice.finalized', invoice);
    return invoice;
  }

  private settle(invoice: Invoice, metadata: Metadata): PaymentIntent {
    const { customer, total: amount } = invoice;
    const intent = this.keep(this.intents, {
      ...this.stamp('pi', 'payment_intent'),
      customer,
      amount,
      metadata,
    });
    this.keep(this.charges, {
      ...this.stamp('ch', 'charge'),
      customer,
      amount,
      payment_intent: intent.id,
      amount_refunded: 0,
      disputed: false,
    });
    this.keep(this.invoicePayments, {
      ...this.stamp('inpay', 'invoice_payment'),
      invoice: invoice.id,
      payment: { type: 'payment_intent', payment_intent: intent.id },
    });
    invoice.status = 'paid';
    this.emit('invoice.paid', invoice);
    return intent;
  }

  private stamp<Prefix extends string, Kind extends string>(prefix: Prefix, object: Kind) {
    this.count += 1;
    // Two things of one second keep their order by id.
    return { id: `${prefix}_${String(this.count).padStart(6, '0')}`, object, created: this.now };
  }

  private keep<T extends StripeObject>(map: Map<string, T>, thing: T): T {
    map.set(thing.id, thing);
    return thing;
  }

  private emit(type: string, about: StripeObject): void {
    const { id, created } = this.stamp('evt', 'event');
    const object = structuredClone(about);
    this.events.push({
      id,
      object: 'event',
      created,
      type,
      api_version: Stripe.API_VERSION,
      data: { object },
    });
  }
}

export function found<T>(map: ReadonlyMap<string, T>, id: string): T {
  const thing = map.get(id);
  if (thing === undefined) throw new Error(`there is no ${id}`);
  return thing;
}
