import { z } from 'zod';
import type { ToolContract, Uses } from '../contract.ts';
import { declutterEdit } from './declutter/edit.ts';

export const retouchInput = z.object({
  edit: z
    .discriminatedUnion('kind', [declutterEdit])
    .describe(
      '{"kind":"declutter","remove":{"box":[0.2,0.4,0.6,0.9]}}; without remove: all that stands on the floor',
    ),
  seed: z.int().min(0).max(0xffffffff).default(0),
});

export type RetouchInput = z.infer<typeof retouchInput>;

function usesOf({ edit }: RetouchInput): Uses {
  const mask = edit.remove?.maskId;
  return {
    pictures: mask === undefined ? [] : [mask],
    checkpoints: edit.paint ? [edit.paint.checkpoint] : [],
  };
}

export const retouch = {
  name: 'retouch',
  title: { en: 'Retouch', es: 'Retoque' },
  summary: {
    en: 'Clear a room of what stands in it; floor, walls and skirting go on where it stood, and every other pixel stays.',
    es: 'Vacía una habitación de lo que hay en ella; suelo, paredes y rodapié continúan donde estaba y cada uno de los demás píxeles queda igual.',
  },
  input: retouchInput as z.ZodType<RetouchInput>,
  uses: usesOf,
  outputs: () => 1,
  credits: () => 1,
} as const satisfies ToolContract<RetouchInput>;
