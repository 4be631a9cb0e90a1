import type { Db, Tx } from '../create-db.ts';
import { Prisma } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { tables } from './data-map.ts';

/**
 * Removes a person: their rows go, and where they only did something to what belongs to others they become nobody.
 * Workspaces of their own are erased before.
 * @returns keys of files that were theirs (exports)
 */
export async function erasePersonRows(db: Db | Tx, { userId }: { userId: string }): Promise<string[]> {
  return inTransaction(db, async (tx) => {
    const person = await tx.user.findUnique({ where: { id: userId }, select: { email: true, name: true } });
    if (!person) return [];
    const exports = await tx.privacyTask.findMany({
      where: { userId, storageKey: { not: null } },
      select: { storageKey: true },
    });
    await tx.privacyTask.updateMany({ where: { userId }, data: { storageKey: null } });
    await tx.refund.updateMany({ where: { userId }, data: { note: null } });
    await scrubAudit(tx, { userId, ...person });
    if (person.email !== null) {
      await tx.emailLink.deleteMany({ where: { email: person.email } });
      await tx.invitation.deleteMany({ where: { email: person.email } });
      await tx.disclosure.updateMany({
        where: { contact: { contains: person.email } },
        data: { contact: '' },
      });
      await tx.abuseReport.updateMany({ where: { email: person.email }, data: { email: null } });
      await tx.$executeRaw`DELETE FROM "RateLimit" WHERE strpos("key", ${person.email}) > 0`;
    }
    await tx.$executeRaw`DELETE FROM "RateLimit" WHERE strpos("key", ${userId}) > 0`;
    for (const [table, { person: columns = [], onPerson }] of tables) {
      const from = Prisma.raw(`"${table}"`);
      for (const name of columns) {
        const column = Prisma.raw(`"${name}"`);
        if (onPerson === 'delete') await tx.$executeRaw`DELETE FROM ${from} WHERE ${column} = ${userId}`;
        else await tx.$executeRaw`UPDATE ${from} SET ${column} = NULL WHERE ${column} = ${userId}`;
      }
    }
    return exports.flatMap(({ storageKey }) => storageKey ?? []);
  });
}

interface Traces {
  readonly userId: string;
  readonly email: string | null;
  readonly name: string | null;
}

/** What happened stays; from where, to whom and in which words goes. */
async function scrubAudit(tx: Tx, { userId, email, name }: Traces): Promise<void> {
  const words = [userId, email, name].filter((word) => word !== null && word !== '');
  const mentioned = Prisma.join(
    words.map((word) => Prisma.sql`strpos("detail"::text, ${word}) > 0`),
    ' OR ',
  );
  await tx.$executeRaw`
    UPDATE "AuditEvent" SET
      "ip" = CASE WHEN "userId" = ${userId} THEN NULL ELSE "ip" END,
      "targetId" = CASE WHEN "targetId" = ANY(${words}) THEN NULL ELSE "targetId" END,
      "detail" = CASE WHEN ${mentioned} THEN '{}'::jsonb ELSE "detail" END
    WHERE "userId" = ${userId} OR "targetId" = ANY(${words}) OR ${mentioned}`;
}
