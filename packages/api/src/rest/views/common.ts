/** What the views of the public API are made of. */
import { z } from 'zod';

/** A moment: ISO 8601, UTC. Read from a Date, written as text. */
export const moment = z
  .date()
  .transform((date) => date.toISOString())
  .pipe(z.iso.datetime());

export const text = z.object({ en: z.string(), es: z.string() });

/** Opens for an hour, for whoever has it. */
export const link = z.url();

/** Why something failed, as kept with it. */
export const storedError = z
  .object({
    code: z.string().describe('See the list of errors.'),
  })
  .nullable();

export const idOf = (what: string, prefix: string) =>
  z.string().min(1).max(80).describe(`${what}: \`${prefix}_…\``);

export const cursor = z
  .string()
  .max(200)
  .describe('`nextCursor` of the page before; without it, the first page.');

/** What every list takes. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('Rows of a page.'),
  cursor: cursor.optional(),
};

/** A page of something. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    data: z.array(item),
    nextCursor: z.string().nullable().describe('Null on the last page.'),
  });

/** The answer to what leaves nothing to show. */
export const done = z.object({ ok: z.literal(true) });
export const ok = { ok: true } as const;
