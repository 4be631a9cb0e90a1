/** The worker's side: what is to be made, and how it ended. The queue names no tenant. */
import type { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';

const workFields = {
  id: true,
  workspaceId: true,
  url: true,
  name: true,
  profile: true,
  edits: true,
  label: true,
  photoKey: true,
  pictureKey: true,
  maskKey: true,
  made: true,
} as const satisfies Prisma.DisclosureSelect;

export type DisclosureWork = Prisma.DisclosureGetPayload<{ select: typeof workFields }>;

export interface MadeFiles {
  readonly files: readonly {
    readonly name: string;
    readonly mime: string;
    readonly bytes: number;
    readonly storageKey: string;
  }[];
  /** of the file that goes to the service, SHA-256 hex */
  readonly fileSha256: string;
  /** 16 hexadecimal digits */
  readonly fingerprint: string;
  readonly checks: Prisma.InputJsonValue;
}

/** Undefined when it was made, failed or erased meanwhile. */
export async function findDisclosureToMake(
  db: Db | Tx,
  { disclosureId }: { disclosureId: string },
): Promise<DisclosureWork | undefined> {
  const found = await db.disclosure.findFirst({
    where: { id: disclosureId, status: 'making' },
    select: workFields,
  });
  return found ?? undefined;
}

/** From here on its page is there. @returns false when it was settled before (a redelivery) */
export async function markDisclosureReady(
  db: Db | Tx,
  { id, workspaceId }: Pick<DisclosureWork, 'id' | 'workspaceId'>,
  { files, fingerprint, ...facts }: MadeFiles,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const { count } = await tx.disclosure.updateMany({
      where: { id, workspaceId, status: 'making' },
      data: { ...facts, fingerprint: signed(fingerprint), status: 'ready', publishedAt: new Date() },
    });
    if (count === 0) return false;
    await tx.disclosureFile.createMany({
      data: files.map((file) => ({ id: createId('disclosureFile'), workspaceId, disclosureId: id, ...file })),
    });
    return true;
  });
}

export async function markDisclosureFailed(
  db: Db | Tx,
  { disclosureId }: { disclosureId: string },
  error: AppError,
): Promise<void> {
  await db.disclosure.updateMany({
    where: { id: disclosureId, status: 'making' },
    data: { status: 'failed', errorCode: error.code, errorDetail: error.detail ?? null },
  });
}

/** PostgreSQL's bigint has a sign. */
export function signed(fingerprint: string): bigint {
  return BigInt.asIntN(64, BigInt(`0x${fingerprint}`));
}
