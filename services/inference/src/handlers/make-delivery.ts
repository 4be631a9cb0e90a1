import { AppError } from '@escena/core/app-error';
import { type AppErrorCode, errorCodes } from '@escena/core/error-codes';
import type { Db } from '@escena/db/create-db';
import {
  type DeliveryWork,
  findDeliveryToMake,
  giveItemFile,
  markDeliveryFailed,
  markDeliveryReady,
} from '@escena/db/deliveries/delivery-work';
import { withRetry } from '@escena/db/with-retry';
import type { DeliveryContext, JobHandler } from '@escena/queue/worker-handler';
import { profileNames } from '@escena/verticals/compliance/profiles';
import type { TaskProcess } from '../process/task-process.ts';
import type { MakePlainPayload, MakePlainResult } from '../tasks/messages.ts';
import { makeDisclosure } from './make-disclosure.ts';

interface Wiring {
  readonly db: Db;
  readonly lane: Pick<TaskProcess, 'run'>;
}

/**
 * Makes what is still missing of a delivery, photo by photo, each kept as it is done: killed anywhere, it goes on from there.
 */
export function makeDelivery({ db, lane }: Wiring): JobHandler<'delivery.make'> {
  const exports = makeDisclosure({ db, lane });

  async function makeItem(
    item: DeliveryWork['items'][number],
    { profile }: DeliveryWork,
    delivery: DeliveryContext,
  ): Promise<void> {
    const { id: itemId, disclosureId, photoKey, storageKey, disclosure } = item;
    if (disclosureId !== null && disclosure) {
      if (disclosure.status === 'failed')
        throw new AppError(codeOf(disclosure.errorCode), { detail: disclosure.errorDetail ?? undefined });
      if (disclosure.status === 'making') await exports.run({ disclosureId }, delivery);
      return;
    }
    if (storageKey !== null) return;
    const known = profileNames.find((name) => name === profile) ?? 'other';
    const payload: MakePlainPayload = { photoKey, profile: known };
    const made = (await lane.run('makePlain', payload, { signal: delivery.signal })) as MakePlainResult;
    const checks = made.findings.map((finding) => ({ ...finding }));
    await withRetry(() =>
      giveItemFile(db, { itemId, storageKey: made.storageKey, bytes: made.bytes, checks }),
    );
  }

  return {
    async run(asked, delivery) {
      const work = await findDeliveryToMake(db, asked);
      if (!work) return;
      for (const item of work.items) await makeItem(item, work, delivery);
      await withRetry(() => markDeliveryReady(db, work));
    },
    async giveUp(asked, error) {
      const work = await findDeliveryToMake(db, asked);
      for (const { disclosureId } of work?.items ?? [])
        if (disclosureId !== null) await exports.giveUp({ disclosureId }, error);
      await markDeliveryFailed(db, asked, error);
    },
  };
}

function codeOf(code: string | null): AppErrorCode {
  return code !== null && Object.hasOwn(errorCodes, code) ? (code as AppErrorCode) : 'internal';
}
