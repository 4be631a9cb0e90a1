/** A shopper's try-on: paid by the shop, so counted by shopper and by day. */
import { AppError, type SerializedAppError } from '@escena/core/app-error';
import type { Db } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { takeFromLimits } from '@escena/db/rate-limits/take-from-limits';
import { openWidget } from '@escena/db/tryon-widgets/open-widget';
import { findVisitor, findVisitorsRun } from '@escena/db/tryon-widgets/visits';
import { inputOfWish } from '@escena/verticals/tryon/widget/input-of-wish';
import { shopperWish, widgetSetup } from '@escena/verticals/tryon/widget/setup';
import type { Context } from '../context.ts';
import { startRun } from '../jobs/start-run.ts';
import { storedError } from '../views/stored-error.ts';

/** One who tries everything on; who goes on after it waits a little. */
const perShopper = { quota: 12, windowSeconds: 3600 };
const daySeconds = 86_400;

export interface StartShopperRunOptions {
  readonly token: string;
  readonly photo: string;
  /** as it came: `shopperWish` */
  readonly wish: unknown;
  /** the shopper's address, as far as it is known */
  readonly ip: string | null;
}

/**
 * @returns the run's id
 * @throws AppError `not_found`, `configurator.not_offered`, `api.rate_limited`, `tryon.shop_full` when the shop's day is used up
 *   or its credits are; ZodError
 */
export async function startShopperRun(
  services: Pick<Context, 'db' | 'queue' | 'mostUnfinishedJobs'>,
  { token, photo, wish, ip }: StartShopperRunOptions,
): Promise<{ run: string }> {
  const { db } = services;
  const { id: widgetId, workspaceId, setup, dailyLimit } = await openWidget(db, { token });
  const input = inputOfWish(widgetSetup.parse(setup), shopperWish.parse(wish));
  await findVisitor(db, { widgetId, workspaceId, assetId: photo });
  const [mine, shops] = await takeFromLimits(db, [
    { key: `try:${widgetId}:${ip ?? 'unknown'}`, ...perShopper },
    { key: `tried-at:${widgetId}`, quota: dailyLimit, windowSeconds: daySeconds },
  ]);
  if (shops?.remaining === 0 && !shops.allowed) throw new AppError('tryon.shop_full');
  if (!mine?.allowed) throw new AppError('api.rate_limited');
  try {
    const job = await inTransaction(db, (tx) =>
      startRun(services, tx, {
        workspaceId,
        createdById: null,
        tool: 'tryon',
        assetId: photo,
        isShoppers: true,
        input,
      }),
    );
    return { run: job.id };
  } catch (thrown) {
    // What a shop has left on its account is nobody else's business.
    if (thrown instanceof AppError && ['credits.insufficient', 'jobs.too_many'].includes(thrown.code))
      throw new AppError('tryon.shop_full', { cause: thrown });
    throw thrown;
  }
}

export interface ShopperRunView {
  readonly status: 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';
  /** 0…1 */
  readonly fraction: number;
  readonly error: SerializedAppError | null;
}

/** How far a try-on is. @throws AppError `not_found` */
export async function describeShopperRun(
  db: Db,
  { token, run }: { token: string; run: string },
): Promise<ShopperRunView> {
  const { id: widgetId, workspaceId } = await openWidget(db, { token });
  const { status, fraction, errorCode } = await findVisitorsRun(db, { widgetId, workspaceId, jobId: run });
  return { status, fraction, error: storedError(errorCode) };
}
