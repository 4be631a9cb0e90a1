import { dpmpp2m } from './dpmpp-2m.ts';
import { euler } from './euler.ts';
import { heun } from './heun.ts';
import type { Solver } from './solver.ts';

/** Every solver by name. To add one: a file here and a line below. */
export const solvers = { euler, heun, 'dpmpp-2m': dpmpp2m } as const satisfies Record<string, Solver>;

export type SolverName = keyof typeof solvers;
