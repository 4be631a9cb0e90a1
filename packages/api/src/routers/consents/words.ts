import { consentPurposes, consentTexts } from '@escena/core/consent';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** The words to agree to, before there is a photo. */
export const words = procedureFor('read')
  .input(z.object({ purpose: z.enum(consentPurposes) }))
  .query(({ input }) => consentTexts[input.purpose]);
