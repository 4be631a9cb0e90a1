import type { TryonWidget } from '@escena/db/tryon-widgets/widget-fields';
import { type WidgetSetup, widgetSetup } from '@escena/verticals/tryon/widget/setup';

/** A try-on for shoppers, as its shop sees it. */
export interface TryonWidgetView {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly setup: WidgetSetup;
  readonly origins: readonly string[];
  /** try-ons a day */
  readonly dailyLimit: number;
  /** null: nobody sees it */
  readonly publishedAt: Date | null;
  readonly createdAt: Date;
  /** what goes into the iframe */
  readonly url: string;
}

export function toTryonWidgetView(row: TryonWidget, publicUrl: string): TryonWidgetView {
  const { id, projectId, name, origins, dailyLimit, publishedAt, createdAt, token, setup } = row;
  const facts = { id, projectId, name, origins, dailyLimit, publishedAt, createdAt };
  return { ...facts, setup: widgetSetup.parse(setup), url: `${publicUrl}/embed/tryon/${token}` };
}
