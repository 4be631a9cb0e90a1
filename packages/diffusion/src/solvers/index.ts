import { ddim, type DdimOptions } from './ddim.ts';
import { ddpm, type DdpmOptions } from './ddpm.ts';
import { dpmMultistep, type DpmMultistepOptions } from './dpm-multistep.ts';
import { eulerAncestral } from './euler-ancestral.ts';
import { euler } from './euler.ts';
import { flowRenoise } from './flow-renoise.ts';
import { heun } from './heun.ts';
import { lcm, type LcmOptions } from './lcm.ts';
import { pndm, type PndmOptions } from './pndm.ts';
import type { Solver } from './solver.ts';
import { tcd, type TcdOptions } from './tcd.ts';
import { uniPc, type UniPcOptions } from './unipc.ts';

/** A solver by name with what it must know. To add one: a file here, a member and a case below. */
export type SolverChoice =
  | { readonly name: 'euler' | 'euler-ancestral' | 'heun' | 'flow-renoise' }
  | ({ readonly name: 'ddim' } & DdimOptions)
  | ({ readonly name: 'ddpm' } & DdpmOptions)
  | ({ readonly name: 'pndm' } & PndmOptions)
  | ({ readonly name: 'dpm-multistep' } & DpmMultistepOptions)
  | ({ readonly name: 'unipc' } & UniPcOptions)
  | ({ readonly name: 'lcm' } & LcmOptions)
  | ({ readonly name: 'tcd' } & TcdOptions);

export type SolverName = SolverChoice['name'];

export function solverOf(choice: SolverChoice): Solver {
  switch (choice.name) {
    case 'euler':
      return euler;
    case 'euler-ancestral':
      return eulerAncestral;
    case 'heun':
      return heun;
    case 'flow-renoise':
      return flowRenoise;
    case 'ddim':
      return ddim(choice);
    case 'ddpm':
      return ddpm(choice);
    case 'pndm':
      return pndm(choice);
    case 'dpm-multistep':
      return dpmMultistep(choice);
    case 'unipc':
      return uniPc(choice);
    case 'lcm':
      return lcm(choice);
    case 'tcd':
      return tcd(choice);
  }
}
