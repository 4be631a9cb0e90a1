import type { Db, Tx } from '../create-db.ts';
import { listInstalled } from './list-installed.ts';

/** The checkpoint that compares pictures and words: the first that can be used wherever a job goes; undefined: none is installed. */
export async function findEmbedder(db: Db | Tx): Promise<string | undefined> {
  const installed = await listInstalled(db, 'embed');
  return installed.find(
    ({ everywhere, problemCode, paidUse }) => everywhere && problemCode === null && paidUse,
  )?.name;
}
