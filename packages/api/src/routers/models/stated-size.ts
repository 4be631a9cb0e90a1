import { lengthUnits } from '@escena/core/model-size';
import { z } from 'zod';

/** The unit of the file, or how wide the thing really is in cm. */
export const statedSize = z.union([
  z.object({ units: z.enum(lengthUnits) }),
  z.object({ widthCm: z.number().min(1).max(1200) }),
]);
