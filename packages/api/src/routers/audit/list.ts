import { listAuditEvents } from '@escena/db/audit/list-audit-events';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { auditFilter } from './audit-filter.ts';

const mostAtOnce = 100;

/** Who did what in the workspace, newest first, a page at a time. */
export const list = procedureFor('audit')
  .input(
    auditFilter.extend({
      cursor: z.string().optional(),
      limit: z.number().int().min(1).max(mostAtOnce).default(50),
    }),
  )
  .query(({ ctx, input }) => listAuditEvents(ctx.db, { workspaceId: ctx.workspace.id, ...input }));
