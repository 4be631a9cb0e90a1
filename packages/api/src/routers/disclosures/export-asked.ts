import { editNames } from '@escena/verticals/compliance/edits';
import { profileNames } from '@escena/verticals/compliance/profiles';
import { z } from 'zod';

/** What an export for a listing service takes, over tRPC and REST. */
export const exportAsked = z.object({
  outputId: z.string().min(1).max(80).describe('The finished picture: `output_…`'),
  profile: z.enum(profileNames).describe('The listing service whose rules it must keep.'),
  label: z
    .boolean()
    .optional()
    .describe('Words on the photo: only, and then needed, where the service leaves it to you.'),
  contact: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .describe('Whom to ask about the picture: stands on its page, for everyone.'),
  alsoEdits: z
    .array(z.enum(editNames))
    .max(editNames.length)
    .default([])
    .describe('What else the picture shows that is not there, as far as you know and we cannot.'),
});
