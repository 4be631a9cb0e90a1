import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';

const taskFields = {
  id: true,
  kind: true,
  scope: true,
  userId: true,
  workspaceId: true,
  status: true,
  fraction: true,
  dueAt: true,
  storageKey: true,
  bytes: true,
  expiresAt: true,
  errorCode: true,
  createdAt: true,
  finishedAt: true,
} as const satisfies Prisma.PrivacyTaskSelect;

export type PrivacyTask = Prisma.PrivacyTaskGetPayload<{ select: typeof taskFields }>;

/** Whose data: a person's own, or a workspace's, asked for by a person. */
export interface NewPrivacyTask {
  readonly kind: PrivacyTask['kind'];
  readonly userId: string;
  /** absent: the person's own */
  readonly workspaceId?: string;
  readonly dueAt: Date;
}

/** @throws AppError `privacy.under_way` when the same is waiting or running */
export async function createPrivacyTask(tx: Tx, task: NewPrivacyTask): Promise<PrivacyTask> {
  const { kind, userId, workspaceId = null } = task;
  const scope = workspaceId === null ? ('person' as const) : ('workspace' as const);
  const same = { kind, scope, workspaceId, ...(scope === 'person' && { userId }) };
  const open = await tx.privacyTask.count({ where: { ...same, status: { in: ['waiting', 'running'] } } });
  if (open > 0) throw new AppError('privacy.under_way');
  return tx.privacyTask.create({ data: { id: createId('privacy'), scope, ...task }, select: taskFields });
}

/** A person's own, or a workspace's; newest first. */
export async function listPrivacyTasks(
  db: Db | Tx,
  whose: { userId: string } | { workspaceId: string },
): Promise<PrivacyTask[]> {
  return db.privacyTask.findMany({
    where: { ...whose, scope: 'userId' in whose ? 'person' : 'workspace' },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: taskFields,
  });
}

export async function findPrivacyTask(db: Db | Tx, { id }: { id: string }): Promise<PrivacyTask | undefined> {
  return (await db.privacyTask.findUnique({ where: { id }, select: taskFields })) ?? undefined;
}

/** Takes a task whose time has come; also one of a worker that died. @returns undefined when there is nothing to do */
export async function startPrivacyTask(
  db: Db | Tx,
  { id, now }: { id: string; now: Date },
): Promise<PrivacyTask | undefined> {
  const [task] = await db.privacyTask.updateManyAndReturn({
    where: { id, status: { in: ['waiting', 'running'] }, dueAt: { lte: now } },
    data: { status: 'running' },
    select: taskFields,
  });
  return task;
}

/** Erasures whose undo window is over, and exports that nobody picked up. */
export async function listDueTasks(db: Db | Tx, { now }: { now: Date }): Promise<{ id: string }[]> {
  return db.privacyTask.findMany({
    where: { status: { in: ['waiting', 'running'] }, dueAt: { lte: now } },
    orderBy: { dueAt: 'asc' },
    select: { id: true },
  });
}

/** Quiet when the task is over or gone: an erasure may remove its own row. */
export async function updatePrivacyTask(
  db: Db | Tx,
  { id, ...data }: { id: string } & Prisma.PrivacyTaskUncheckedUpdateManyInput,
): Promise<void> {
  await db.privacyTask.updateMany({ where: { id, status: 'running' }, data });
}

/** Calls it off while it waits or makes an export. @returns whether there was anything to call off */
export async function cancelPrivacyTask(db: Db | Tx, { id }: { id: string }): Promise<boolean> {
  const { count } = await db.privacyTask.updateMany({
    where: {
      OR: [
        { id, status: 'waiting' },
        { id, status: 'running', kind: 'export' },
      ],
    },
    data: { status: 'cancelled', finishedAt: new Date() },
  });
  return count > 0;
}

/** Exports past their time lose their file. @returns the keys of those */
export async function expireExports(db: Db | Tx, { now }: { now: Date }): Promise<string[]> {
  const expired = await db.privacyTask.findMany({
    where: { storageKey: { not: null }, expiresAt: { lte: now } },
    select: { id: true, storageKey: true },
  });
  await db.privacyTask.updateMany({
    where: { id: { in: expired.map(({ id }) => id) } },
    data: { storageKey: null },
  });
  return expired.flatMap(({ storageKey }) => storageKey ?? []);
}
