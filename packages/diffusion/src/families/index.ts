import type { FamilyName } from '../models/models.ts';
import type { Family } from './family.ts';
import { fashn } from './fashn.ts';
import { flux } from './flux.ts';
import { sd } from './sd.ts';
import { sd3 } from './sd3.ts';
import { sdxl } from './sdxl.ts';

/** Every family by name. To add one: a file here and a line below. */
export const families = { sd, sdxl, sd3, flux, fashn } as const satisfies Record<FamilyName, Family>;
