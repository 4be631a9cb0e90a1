import type { Texture } from '../../scene.ts';
import { boucle } from './boucle.ts';
import { foliage } from './foliage.ts';
import { leather } from './leather.ts';
import { marble } from './marble.ts';
import type { Pattern } from './pattern.ts';
import { print } from './print.ts';
import { rug } from './rug.ts';
import { stripes } from './stripes.ts';
import { weave } from './weave.ts';
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
} as const satisfies Record<Texture['kind'], Pattern>;
