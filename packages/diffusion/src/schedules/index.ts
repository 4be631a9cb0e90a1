import { karras } from './karras.ts';
import type { Schedule } from './schedule.ts';
import { spaced } from './spaced.ts';

/** Every schedule by name. To add one: a file here and a line below. */
export const schedules = { spaced, karras } as const satisfies Record<string, Schedule>;

export type ScheduleName = keyof typeof schedules;
