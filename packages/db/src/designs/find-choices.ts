import type { Db, Tx } from '../create-db.ts';

/** What a design of a configurator chose; undefined: there is none of that id. */
export async function findChoices(
  db: Db | Tx,
  { configuratorId, designId }: { configuratorId: string; designId: string },
): Promise<unknown> {
  const found = await db.design.findFirst({
    where: { id: designId, configuratorId },
    select: { choices: true },
  });
  return found?.choices;
}
