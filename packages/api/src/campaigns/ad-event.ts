import { z } from 'zod';

/** PostgreSQL's text has no such character. */
const name = z
  .string()
  .min(1)
  .max(100)
  .refine((text) => !text.includes('\0'), { error: 'no character 0' });

/** What came of an impression, as a program or a line of a file says it. */
export const adEvent = z.object({
  impression: name.describe('The id that the ad was served with.'),
  kind: z.enum(['click', 'conversion']),
  id: name
    .optional()
    .describe('Your own name of it, an order’s number: the same one is counted once, whoever sends it.'),
  at: z.iso.datetime({ offset: true }).optional().describe('When it happened; default: now.'),
  amount: z
    .number()
    .int()
    .min(0)
    .max(2_000_000_000)
    .optional()
    .describe('Of a conversion, in the currency’s smallest unit (cents).'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('ISO 4217; default, and the only one taken: the campaign’s.'),
});

export type AdEventInput = z.infer<typeof adEvent>;

/** One statement takes them; more than a shop sells in an hour. */
export const mostEvents = 1000;
