import { z } from 'zod';
import { arrangedItem, maxArranged } from './contract.ts';
import { stagingMarks } from './marks.ts';
import { roomTypeNames, styleNames } from './options.ts';

/** What the editor keeps of a photo between visits. */
export const arrangementDraft = z.object({
  room: z.enum(roomTypeNames),
  style: z.enum(styleNames),
  marks: stagingMarks,
  /** of the pieces' small irregularities: the run that follows uses the same, so that the preview shows what is rendered */
  seed: z.number().int().min(0).max(0xffffffff),
  arrangement: z.array(arrangedItem).max(maxArranged),
});

export type ArrangementDraft = z.infer<typeof arrangementDraft>;
