/** A shopper's "add to basket": what they chose is checked, kept as a design, and said to the shop under our signature. */
import { AppError } from '@escena/core/app-error';
import { openConfigurator } from '@escena/db/configurators/open-configurator';
import type { Db } from '@escena/db/create-db';
import { keepDesign } from '@escena/db/designs/keep-design';
import { inTransaction } from '@escena/db/in-transaction';
import { takeFromLimits } from '@escena/db/rate-limits/take-from-limits';
import {
  configuratorChoices,
  inputOfChoices,
  type SettledChoices,
  settleChoices,
} from '@escena/verticals/product/configurator/choices';
import { orderShopperUploads, type UploadFacts } from '@escena/db/shopper-uploads/order-shopper-uploads';
import { configuratorSetup } from '@escena/verticals/product/configurator/setup';
import type { ProductInput } from '@escena/verticals/product/contract';
import { SignJWT } from 'jose';
import { z } from 'zod';
import { orderIssuer } from './order-issuer.ts';
import { orderAlgorithm, orderSigner, orderValidDays } from './order-keys.ts';

/** A person who tries every colour orders less often than this; a whole shop does in its best hour. */
const perShopper = { quota: 30, windowSeconds: 600 };
const perConfigurator = { quota: 3000, windowSeconds: 3600 };

export const orderInput = z.object({
  choices: configuratorChoices,
  /** of the page around ours: who the order is for */
  origin: z.string().max(300),
});

export interface OrderServices {
  readonly db: Db;
  /** absolute */
  readonly publicUrl: string;
  /** refuses words that the print could not have, as the job would; @throws AppError `type.*`, `decal.*` */
  readonly checkWords: (input: ProductInput, photo: { width: number; height: number }) => Promise<void>;
}

export interface PlaceOrderOptions extends z.input<typeof orderInput> {
  readonly token: string;
  /** the shopper's address, as far as it is known */
  readonly ip: string | null;
}

export interface PlacedOrder {
  /** compact JWS */
  readonly payload: string;
  readonly design: string;
}

/** @throws AppError `not_found`, `api.rate_limited`, `configurator.*`, `type.*`, `decal.*`; ZodError */
export async function placeOrder(
  { db, publicUrl, checkWords }: OrderServices,
  { token, ip, ...asked }: PlaceOrderOptions,
): Promise<PlacedOrder> {
  const { choices, origin } = orderInput.parse(asked);
  const {
    id: configuratorId,
    workspaceId,
    origins,
    asset,
    ...stored
  } = await openConfigurator(db, { token });
  if (!origins.includes(origin)) throw new AppError('configurator.origin_refused', { detail: origin });
  const states = await takeFromLimits(db, [
    { key: `order:${configuratorId}:${ip ?? 'unknown'}`, ...perShopper },
    { key: `orders-of:${configuratorId}`, ...perConfigurator },
  ]);
  if (states.some(({ allowed }) => !allowed)) throw new AppError('api.rate_limited');
  const setup = configuratorSetup.parse(stored.setup);
  const settled = settleChoices(setup, choices);
  const input = inputOfChoices(setup, settled);
  await checkWords(input, { width: asset.width ?? 1, height: asset.height ?? 1 });
  const { design, files } = await inTransaction(db, async (tx) => {
    const brought = Object.entries(settled.pictures);
    const uploads = brought.map(([place, { kind, upload }]) => ({ place, kind, assetId: upload }));
    const facts = await orderShopperUploads(tx, { configuratorId, uploads });
    const kept = await keepDesign(tx, {
      workspaceId,
      configuratorId,
      choices: { ...settled },
      input: { ...input },
    });
    return { design: kept.id, files: Object.fromEntries(brought.map(([place], k) => [place, facts[k]])) };
  });
  const preview = `${publicUrl}/embed/${token}?design=${design}`;
  const claims = { configurator: configuratorId, design, choices: settled, files, preview };
  const payload = await sign(db, { workspaceId, publicUrl, origin, claims });
  return { payload, design };
}

interface SignOptions {
  readonly workspaceId: string;
  readonly publicUrl: string;
  readonly origin: string;
  readonly claims: {
    readonly configurator: string;
    readonly design: string;
    readonly choices: SettledChoices;
    /** what the shopper uploaded, by place: the shop can tell that it got the same */
    readonly files: Readonly<Record<string, UploadFacts | undefined>>;
    readonly preview: string;
  };
}

async function sign(db: Db, { workspaceId, publicUrl, origin, claims }: SignOptions): Promise<string> {
  const { kid, key } = await orderSigner(db, { workspaceId });
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: orderAlgorithm, kid, typ: 'order+jwt' })
    .setIssuer(orderIssuer(publicUrl, workspaceId))
    .setAudience(origin)
    .setIssuedAt()
    .setExpirationTime(`${orderValidDays}d`)
    .sign(key);
}
