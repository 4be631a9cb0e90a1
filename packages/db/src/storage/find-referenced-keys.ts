import type { Db, Tx } from '../create-db.ts';
import { Prisma } from '../generated/client.ts';

/** Every column that names an object of the store. A test compares it with the schema. */
export const keyColumns = [
  ['Asset', 'storageKey'],
  ['Asset', 'displayKey'],
  ['Asset', 'thumbKey'],
  ['Job', 'previewKey'],
  ['Output', 'imageKey'],
  ['Output', 'jpegKey'],
  ['Output', 'maskKey'],
  ['Output', 'displayKey'],
  ['Output', 'thumbKey'],
  ['OutputFile', 'storageKey'],
  ['Disclosure', 'photoKey'],
  ['Disclosure', 'photoDisplayKey'],
  ['Disclosure', 'pictureKey'],
  ['Disclosure', 'pictureDisplayKey'],
  ['Disclosure', 'maskKey'],
  ['DisclosureFile', 'storageKey'],
  ['ListingDeliveryItem', 'photoKey'],
  ['ListingDeliveryItem', 'photoDisplayKey'],
  ['ListingDeliveryItem', 'storageKey'],
  ['BrandLogo', 'storageKey'],
  ['Creative', 'storageKey'],
  ['Creative', 'thumbKey'],
  ['Model3d', 'storageKey'],
  ['Model3d', 'thumbKey'],
  ['Font', 'storageKey'],
  ['Font', 'thumbKey'],
  ['PhotoUpload', 'storageKey'],
  ['PrivacyTask', 'storageKey'],
] as const;

/** Which of `keys` any row of any workspace names: objects are shared, the same bytes are stored once. */
export async function findReferencedKeys(db: Db | Tx, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const wanted = [...keys];
  const selects = keyColumns.map(([table, column]) => {
    const named = Prisma.raw(`"${column}"`);
    return Prisma.sql`SELECT ${named} AS "key" FROM ${Prisma.raw(`"${table}"`)} WHERE ${named} = ANY(${wanted})`;
  });
  const rows = await db.$queryRaw<{ key: string }[]>`${Prisma.join(selects, ' UNION ')}`;
  return new Set(rows.map(({ key }) => key));
}
