import { readBalance } from '@escena/db/ledger/read-balance';
import { feedInput, prepareFeed, totalsOf } from '../../feeds/prepare-feed.ts';
import { procedureFor } from '../../member-procedure.ts';

/** What a person looks at before they start it. */
const previewRows = 8;
/** More than this is one mistake made over and over. */
const mostErrors = 200;

/**
 * Reads a catalogue and says what `feeds.create` would do with it: what each column is taken for, the first rows, everything
 * that is wrong, the price. Nothing is started.
 * @throws `not_found`
 */
export const check = procedureFor('edit')
  .meta({ audit: false })
  .input(feedInput)
  .mutation(async ({ ctx, input }) => {
    const workspaceId = ctx.workspace.id;
    const { columns, rows, errors } = await prepareFeed(ctx.db, {
      workspaceId,
      remote: ctx.remote,
      ...input,
    });
    const { available } = await readBalance(ctx.db, { workspaceId });
    return {
      columns,
      rowCount: rows.length,
      preview: rows.slice(0, previewRows).map(({ line, sku, title, source, overrides }) => ({
        line,
        sku,
        title,
        source,
        overrides,
      })),
      errors: errors.slice(0, mostErrors),
      errorCount: errors.length,
      ...totalsOf(rows),
      available,
    };
  });
