import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { AbuseReason } from '../generated/enums.ts';
import { inTransaction } from '../in-transaction.ts';
import { openShare } from '../shares/open-share.ts';

export const abuseReasons = Object.values(AbuseReason);

const reportFields = {
  id: true,
  workspaceId: true,
  shareId: true,
  reason: true,
  text: true,
  email: true,
  createdAt: true,
  resolvedAt: true,
  share: { select: { token: true, outputId: true, takenDownAt: true } },
} as const satisfies Prisma.AbuseReportSelect;

export type AbuseReport = Prisma.AbuseReportGetPayload<{ select: typeof reportFields }>;

export interface NewReport {
  readonly token: string;
  readonly reason: AbuseReason;
  readonly text: string;
  readonly email?: string;
}

/** @throws AppError `not_found` for a page that is not there */
export async function createReport(db: Db | Tx, { token, ...report }: NewReport): Promise<void> {
  const { id: shareId, workspaceId } = await openShare(db, { token });
  await db.abuseReport.create({
    data: { id: createId('report'), workspaceId, shareId, ...report },
    select: { id: true },
  });
}

/** Those that wait for somebody, newest first; of a workspace, or of the whole installation. */
export async function listReports(db: Db | Tx, where: { workspaceId?: string }): Promise<AbuseReport[]> {
  return db.abuseReport.findMany({
    where: { ...where, resolvedAt: null },
    orderBy: { createdAt: 'desc' },
    take: 100,
    select: reportFields,
  });
}

export interface ResolveReport {
  readonly reportId: string;
  /** absent: by whoever runs the installation */
  readonly workspaceId?: string;
  /** the page goes for good, and all its reports with it */
  readonly takeDown: boolean;
}

/** @throws AppError `not_found` */
export async function resolveReport(db: Db | Tx, options: ResolveReport): Promise<void> {
  const { reportId, workspaceId, takeDown } = options;
  await inTransaction(db, async (tx) => {
    const now = new Date();
    const report = await tx.abuseReport.findFirst({
      where: { id: reportId, ...(workspaceId !== undefined && { workspaceId }) },
      select: { shareId: true },
    });
    if (!report) throw new AppError('not_found', { data: { reportId } });
    const { shareId } = report;
    const which = takeDown ? { shareId } : { id: reportId };
    await tx.abuseReport.updateMany({ where: { ...which, resolvedAt: null }, data: { resolvedAt: now } });
    if (takeDown) await tx.share.updateMany({ where: { id: shareId }, data: { takenDownAt: now } });
  });
}
