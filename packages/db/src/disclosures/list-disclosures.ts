import type { Db, Tx } from '../create-db.ts';
import { type Disclosure, disclosureFields } from './disclosure-fields.ts';

export interface ListDisclosuresOptions {
  readonly workspaceId: string;
  /** of one picture */
  readonly outputId?: string;
  readonly limit: number;
  /** the last id of the page before */
  readonly after?: string;
}

/** Newest first: an id sorts by its age. */
export async function listDisclosures(
  db: Db | Tx,
  { workspaceId, outputId, limit, after }: ListDisclosuresOptions,
): Promise<Disclosure[]> {
  return db.disclosure.findMany({
    where: {
      workspaceId,
      ...(outputId !== undefined && { outputId }),
      ...(after !== undefined && { id: { lt: after } }),
    },
    orderBy: { id: 'desc' },
    take: limit,
    select: disclosureFields,
  });
}
