import { readOverview } from '../../checkpoints/read-overview.ts';
import { procedureFor } from '../../member-procedure.ts';

/** What is installed, what can be and what is being done; who does not run the installation sees the first only. */
export const overview = procedureFor('read').query(({ ctx }) => readOverview(ctx));
