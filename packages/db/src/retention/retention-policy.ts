import type { Db, Tx } from '../create-db.ts';

/** How long a workspace keeps things; null: for good. */
export interface Retention {
  /** photos, with all that was made of them */
  readonly originalsDays: number | null;
  /** finished pictures */
  readonly outputsDays: number | null;
  /** uploads that could not be read */
  readonly failedDays: number | null;
  /** photos of people (those that a consent names), with all that was made of them */
  readonly personHours: number | null;
  /** how long a deletion can be undone */
  readonly binDays: number;
}

/** What holds until somebody decides otherwise: pictures stay, people's photos do not. */
export const defaultRetention: Retention = {
  originalsDays: null,
  outputsDays: null,
  failedDays: 7,
  personHours: 24,
  binDays: 30,
};

const fields = {
  originalsDays: true,
  outputsDays: true,
  failedDays: true,
  personHours: true,
  binDays: true,
} as const;

export async function readRetention(
  db: Db | Tx,
  { workspaceId }: { workspaceId: string },
): Promise<Retention> {
  const policy = await db.retentionPolicy.findUnique({ where: { workspaceId }, select: fields });
  return policy ?? defaultRetention;
}

export async function saveRetention(
  db: Db | Tx,
  { workspaceId, ...retention }: Retention & { readonly workspaceId: string },
): Promise<Retention> {
  return db.retentionPolicy.upsert({
    where: { workspaceId },
    create: { workspaceId, ...retention },
    update: retention,
    select: fields,
  });
}
