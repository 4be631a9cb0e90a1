import { beta } from './beta.ts';
import { exponential } from './exponential.ts';
import { karras } from './karras.ts';
import { lu } from './lu.ts';
import type { Ramp } from './ramp.ts';

/** Ways to lay noise levels between the highest and the lowest. To add one: a file here and a line below. */
export const ramps = { karras, exponential, beta, lu } as const satisfies Record<string, Ramp>;

export type RampName = keyof typeof ramps;
