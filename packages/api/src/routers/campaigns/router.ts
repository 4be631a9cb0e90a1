import { router } from '../../trpc.ts';
import { addEvents } from './add-events.ts';
import { create } from './create.ts';
import { remove } from './delete.ts';
import { exportFiles } from './export.ts';
import { get } from './get.ts';
import { importEvents } from './import-events.ts';
import { make } from './make.ts';
import { page } from './page.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { steer } from './steer.ts';
import { update } from './update.ts';

export const campaigns = router({
  addEvents,
  create,
  delete: remove,
  export: exportFiles,
  get,
  importEvents,
  make,
  page,
  report,
  review,
  steer,
  update,
});
