import type { Configurator } from '@escena/db/configurators/configurator-fields';
import type { Design } from '@escena/db/designs/design-fields';
import { configuratorChoices, type ReadChoices } from '@escena/verticals/product/configurator/choices';
import { configuratorSetup, type ConfiguratorSetup } from '@escena/verticals/product/configurator/setup';
import { orderIssuer } from '../configurators/order-issuer.ts';

/** A product that shoppers choose, as its shop sees it. */
export interface ConfiguratorView {
  readonly id: string;
  readonly projectId: string;
  readonly assetId: string;
  readonly name: string;
  readonly setup: ConfiguratorSetup;
  readonly origins: readonly string[];
  /** null: nobody sees it */
  readonly publishedAt: Date | null;
  readonly createdAt: Date;
  /** what goes into the iframe */
  readonly url: string;
  /** `iss` of its orders */
  readonly issuer: string;
  /** of its photo, pixels */
  readonly width: number;
  readonly height: number;
}

/** What a shopper put into the basket. */
export interface DesignView {
  readonly id: string;
  readonly configuratorId: string;
  readonly choices: ReadChoices;
  /** how often */
  readonly orders: number;
  /** what makes it; null: nobody asked for it yet */
  readonly jobId: string | null;
  readonly preview: string;
  readonly createdAt: Date;
  readonly orderedAt: Date;
}

export function toConfiguratorView(row: Configurator, publicUrl: string): ConfiguratorView {
  const { id, workspaceId, assetId, name, token, origins, publishedAt, createdAt, asset } = row;
  return {
    id,
    projectId: asset.projectId,
    assetId,
    name,
    setup: configuratorSetup.parse(row.setup),
    origins,
    publishedAt,
    createdAt,
    url: `${publicUrl}/embed/${token}`,
    issuer: orderIssuer(publicUrl, workspaceId),
    width: asset.width ?? 1,
    height: asset.height ?? 1,
  };
}

export function toDesignView(row: Design, publicUrl: string): DesignView {
  const { id, configuratorId, orders, jobId, createdAt, orderedAt, configurator } = row;
  return {
    id,
    configuratorId,
    choices: configuratorChoices.parse(row.choices),
    orders,
    jobId,
    preview: `${publicUrl}/embed/${configurator.token}?design=${id}`,
    createdAt,
    orderedAt,
  };
}
