import { z } from 'zod';
import type { ToolContract, Uses } from '../contract.ts';
import { declutterEdit } from './declutter/edit.ts';
import { floorEdit, wallsEdit } from './surface/edit.ts';

export const retouchInput = z.object({
  edit: z
    .discriminatedUnion('kind', [declutterEdit, floorEdit, wallsEdit])
    .describe(
      '{"kind":"declutter","remove":{"box":[0.2,0.4,0.6,0.9]}}; without remove: all that stands on the floor. {"kind":"floor","finish":"oak-boards"}; {"kind":"walls","finish":"paint","color":"#8fa39a"}',
    ),
  seed: z.int().min(0).max(0xffffffff).default(0),
});

export type RetouchInput = z.infer<typeof retouchInput>;

function usesOf({ edit }: RetouchInput): Uses {
  const mask = (edit.kind === 'declutter' ? edit.remove : edit.where)?.maskId;
  return {
    pictures: mask === undefined ? [] : [mask],
    checkpoints: edit.kind === 'declutter' && edit.paint ? [edit.paint.checkpoint] : [],
  };
}

export const retouch = {
  name: 'retouch',
  title: { en: 'Retouch', es: 'Retoque' },
  summary: {
    en: 'Clear a room of what stands in it, or show it with another floor or other walls; every other pixel stays.',
    es: 'Vacía una habitación de lo que hay en ella o muéstrala con otro suelo u otras paredes; cada uno de los demás píxeles queda igual.',
  },
  input: retouchInput as z.ZodType<RetouchInput>,
  uses: usesOf,
  outputs: () => 1,
  credits: () => 1,
} as const satisfies ToolContract<RetouchInput>;
