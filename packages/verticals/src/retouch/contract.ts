import { z } from 'zod';
import type { ToolContract, Uses } from '../contract.ts';
import type { Selection } from '../product/selection.ts';
import { declutterEdit } from './declutter/edit.ts';
import { enhanceEdit } from './enhance/edit.ts';
import { skyEdit } from './sky/edit.ts';
import { floorEdit, wallsEdit } from './surface/edit.ts';

export const retouchInput = z.object({
  edit: z
    .discriminatedUnion('kind', [declutterEdit, floorEdit, wallsEdit, enhanceEdit, skyEdit])
    .describe(
      '{"kind":"declutter","remove":{"box":[0.2,0.4,0.6,0.9]}}; without remove: all that stands on the floor. {"kind":"floor","finish":"oak-boards"}; {"kind":"walls","finish":"paint","color":"#8fa39a"}; {"kind":"enhance","enlarge":2}; {"kind":"sky","sky":"dusk"}',
    ),
  seed: z.int().min(0).max(0xffffffff).default(0),
});

export type RetouchInput = z.infer<typeof retouchInput>;

function usesOf({ edit }: RetouchInput): Uses {
  const pictures = (...marked: readonly (Selection | undefined)[]): readonly string[] =>
    marked.flatMap((one) => one?.maskId ?? []);
  switch (edit.kind) {
    case 'declutter':
      return { pictures: pictures(edit.remove), checkpoints: edit.paint ? [edit.paint.checkpoint] : [] };
    case 'floor':
    case 'walls':
      return { pictures: pictures(edit.where) };
    case 'sky':
      return { pictures: pictures(edit.where, edit.windows) };
    case 'enhance':
      return { upscalers: edit.upscaler === undefined ? [] : [edit.upscaler] };
  }
}

export const retouch = {
  name: 'retouch',
  title: { en: 'Retouch', es: 'Retoque' },
  summary: {
    en: 'Clear a room of what stands in it, show it with another floor or other walls, every other pixel as it was; or give the photo better light, upright lines, another sky.',
    es: 'Vacía una habitación de lo que hay en ella o muéstrala con otro suelo u otras paredes, con los demás píxeles intactos; o da a la foto mejor luz, líneas rectas u otro cielo.',
  },
  input: retouchInput as z.ZodType<RetouchInput>,
  uses: usesOf,
  outputs: () => 1,
  credits: () => 1,
} as const satisfies ToolContract<RetouchInput>;
