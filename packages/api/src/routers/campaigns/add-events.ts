import { z } from 'zod';
import { adEvent, mostEvents } from '../../campaigns/ad-event.ts';
import { takeEvents } from '../../campaigns/take-events.ts';
import { procedureFor } from '../../member-procedure.ts';

/** Clicks and conversions as a program reports them: repeated, late or in any order they count once. @throws `not_found` */
export const addEvents = procedureFor('edit')
  .input(z.object({ id: z.string(), events: z.array(adEvent).min(1).max(mostEvents) }))
  .meta({ audit: false })
  .mutation(({ ctx, input: { id: campaignId, events } }) =>
    takeEvents(ctx.db, { workspaceId: ctx.workspace.id, campaignId, source: 'api', events }),
  );
