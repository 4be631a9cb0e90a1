import { z } from 'zod';
import { mostFileCharacters, readEventFile } from '../../campaigns/read-event-file.ts';
import { takeEvents } from '../../campaigns/take-events.ts';
import { procedureFor } from '../../member-procedure.ts';

/** Clicks and conversions from a CSV file; the same file again counts nothing twice. @throws `not_found`, `ads.events_unreadable` */
export const importEvents = procedureFor('edit')
  .input(z.object({ id: z.string(), csv: z.string().max(mostFileCharacters) }))
  .mutation(({ ctx, input: { id: campaignId, csv } }) =>
    takeEvents(ctx.db, {
      workspaceId: ctx.workspace.id,
      campaignId,
      source: 'csv',
      events: readEventFile(csv),
    }),
  );
