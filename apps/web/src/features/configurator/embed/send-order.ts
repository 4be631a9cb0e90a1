import { AppError, type SerializedAppError } from '@escena/core/app-error';
import type { ConfiguratorChoices } from '@escena/verticals/product/configurator/choices';

interface SendOrderOptions {
  readonly token: string;
  readonly choices: ConfiguratorChoices;
  /** of the shop's page */
  readonly origin: string;
}

export interface SentOrder {
  readonly payload: string;
  readonly design: string;
}

/** "Add to basket". @throws AppError as the server refuses, `internal` when it cannot be reached */
export async function sendOrder({ token, ...order }: SendOrderOptions): Promise<SentOrder> {
  const response = await fetch(`/api/embed/${token}/orders`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(order),
  });
  const answer = (await response.json()) as SentOrder | { readonly error: SerializedAppError };
  if ('error' in answer) throw AppError.from(answer.error);
  return answer;
}
