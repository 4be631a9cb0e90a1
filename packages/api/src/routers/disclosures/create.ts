import { createDisclosure } from '@escena/db/disclosures/create-disclosure';
import { inTransaction } from '@escena/db/in-transaction';
import { editNames } from '@escena/verticals/compliance/edits';
import { planExport } from '@escena/verticals/compliance/plan-export';
import { readEdits } from '../../disclosures/read-edits.ts';
import { procedureFor } from '../../member-procedure.ts';
import { toDisclosureView } from '../../views/disclosure-view.ts';
import { exportAsked } from './export-asked.ts';

/**
 * Files of a picture for a listing service, and a page for everyone that shows the original beside it.
 * @throws `not_found`, `compliance.*` with the rule quoted
 */
export const create = procedureFor('edit')
  .input(exportAsked)
  .mutation(async ({ ctx, input: { outputId, profile, label, contact, alsoEdits } }) => {
    const workspaceId = ctx.workspace.id;
    const urlOf = (token: string) => new URL(`/d/${token}`, ctx.publicUrl).href;
    const { edits: made, made: how } = await readEdits(ctx.db, { workspaceId, outputId });
    const edits = editNames.filter((edit) => made.includes(edit) || alsoEdits.includes(edit));
    // Refused here, before anything is written; the worker plans again from the row.
    planExport({ profile, edits, url: urlOf(''), ...(label !== undefined && { label }) });
    return inTransaction(ctx.db, async (tx) => {
      const disclosure = await createDisclosure(tx, {
        workspaceId,
        outputId,
        createdById: ctx.userId,
        profile,
        edits,
        label: label ?? null,
        contact,
        urlOf,
        made: how,
      });
      await ctx.queue.enqueue('disclosure.make', { disclosureId: disclosure.id }, { tx });
      ctx.audit({ targetId: outputId, detail: { profile, disclosure: disclosure.id } });
      return toDisclosureView(disclosure);
    });
  });
