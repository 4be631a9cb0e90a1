import { levelOfLinear } from '@escena/imaging/transfer';

/** light above this rolls off towards white instead of clipping */
const shoulder = 0.55;

/** Level 0…255 of linear light as a photograph shows it: straight below the shoulder, then ever flatter to white. */
export function develop(radiance: number, exposure: number): number {
  const light = exposure * radiance;
  const room = 1 - shoulder;
  const shown = light <= shoulder ? light : shoulder + room * (1 - Math.exp((shoulder - light) / room));
  return Math.round(levelOfLinear(shown));
}
