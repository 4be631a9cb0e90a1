import type { Texture } from '../../scene.ts';
import { berber } from './berber.ts';
import { botanical } from './botanical.ts';
import { boucle } from './boucle.ts';
import { cane } from './cane.ts';
import { check } from './check.ts';
import { foliage } from './foliage.ts';
import { ink } from './ink.ts';
import { jute } from './jute.ts';
import { kilim } from './kilim.ts';
import { knit } from './knit.ts';
import { landscape } from './landscape.ts';
import { leather } from './leather.ts';
import { lit } from './lit.ts';
import { marble } from './marble.ts';
import { medallion } from './medallion.ts';
import type { Pattern } from './pattern.ts';
import { print } from './print.ts';
import { rug } from './rug.ts';
import { stoneware } from './stoneware.ts';
import { stripes } from './stripes.ts';
import { travertine } from './travertine.ts';
import { tufted } from './tufted.ts';
import { velvet } from './velvet.ts';
import { weave } from './weave.ts';
import { wicker } from './wicker.ts';
import { wood } from './wood.ts';

/** Every procedural pattern by the name that materials use. */
export const patterns = {
  wood,
  weave,
  boucle,
  leather,
  marble,
  rug,
  stripes,
  foliage,
  print,
  velvet,
  knit,
  check,
  cane,
  wicker,
  travertine,
  berber,
  kilim,
  medallion,
  tufted,
  jute,
  ink,
  landscape,
  botanical,
  lit,
  stoneware,
} as const satisfies Record<Texture['kind'], Pattern>;
