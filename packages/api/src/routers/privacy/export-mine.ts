import { personProcedure } from '../../member-procedure.ts';
import { askExport } from './ask-export.ts';

/** Everything about the asker as a ZIP. @throws `privacy.under_way` */
export const exportMine = personProcedure.mutation(({ ctx }) => askExport(ctx, { userId: ctx.userId }));
