import { AppError } from '@escena/core/app-error';
import { inTransaction } from '@escena/db/in-transaction';
import { tryonPerson } from '@escena/verticals/tryon/person';
import { z } from 'zod';
import { startRun } from '../../jobs/start-run.ts';
import { procedureFor } from '../../member-procedure.ts';
import { toJobView } from '../../views/to-job-view.ts';

/** A season's catalogue in one request; more of them follow in the next. */
const mostCells = 100;
const mostOfEach = 50;

export const gridInput = z.object({
  /** the models, each with what is known of them */
  people: z
    .array(z.object({ assetId: z.string(), person: tryonPerson.optional() }))
    .min(1)
    .max(mostOfEach),
  /** inputs of the try-on tool without `person` */
  looks: z.array(z.record(z.string(), z.unknown())).min(1).max(mostOfEach),
});

/**
 * Every look on every person, for the pictures of a catalogue: a run for each cell, so that each has its own price, progress
 * and refund. All of them start, or none.
 * @returns the cells, person by person
 * @throws `input.invalid` for more than 100 cells, and as `jobs.create`
 */
export const createGrid = procedureFor('edit')
  .input(gridInput)
  .mutation(({ ctx, input: { people, looks } }) => {
    if (people.length * looks.length > mostCells)
      throw new AppError('input.invalid', {
        detail: `more than ${mostCells} cells`,
        data: { input: 'looks' },
      });
    return inTransaction(ctx.db, async (tx) => {
      const who = { workspaceId: ctx.workspace.id, createdById: ctx.userId };
      const cells = [];
      for (const { assetId, person = {} } of people)
        for (const [look, asked] of looks.entries()) {
          const run = { ...who, tool: 'tryon', assetId, input: { ...asked, person } } as const;
          cells.push({ assetId, look, job: toJobView(await startRun(ctx, tx, run)) });
        }
      return cells;
    });
  });
