import { exportFindingCodes } from '@escena/verticals/compliance/findings';
import { z } from 'zod';

const measure = z.union([z.number(), z.string()]).optional();

/** `ExportFinding`s, as a row keeps them. */
export const storedFindings = z.array(
  z.object({
    code: z.enum(exportFindingCodes),
    level: z.enum(['must', 'should']),
    value: measure,
    bound: measure,
  }),
);

/** Those of an export, by file. */
export const storedChecks = z.array(z.object({ file: z.string(), findings: storedFindings }));
