import { z } from 'zod';

/** What of the audit log is asked for. */
export const auditFilter = z.object({
  userId: z.string().max(100).optional(),
  /** what an action begins with: `projects.` */
  action: z.string().max(60).optional(),
  from: z.coerce.date().optional(),
  /** the first moment that is too late */
  until: z.coerce.date().optional(),
});
