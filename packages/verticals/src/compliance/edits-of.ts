import { retouchInput } from '../retouch/contract.ts';
import { stagingInput } from '../staging/contract.ts';
import { studioInput } from '../studio/contract.ts';
import { isOutside } from '../studio/property.ts';
import type { Edit } from './edits.ts';

/** What a finished picture says of itself: its job's tool and input, and the pieces that its report names. */
export interface MadeBy {
  readonly tool: string;
  readonly input: unknown;
  /** catalogue names of what stands in it */
  readonly pieces: readonly string[];
}

/** Of the catalogue: what stays when the owner moves out, because it is wired or screwed to the building. */
const fixtures: readonly string[] = ['pendant', 'pendant-row', 'wall-shelf'];

/** How a tool's work is read, by tool. To add one: a line here, and its pictures can be exported. */
const readers = {
  staging({ input, pieces }): Edit[] {
    const asked = stagingInput.parse(input);
    return [
      asked.room === 'terrace' ? 'exterior_furniture' : 'furniture_added',
      ...(pieces.some((piece) => fixtures.includes(piece)) ? (['fixture_added'] as const) : []),
      ...(asked.lamps === 'on' ? (['added_light'] as const) : []),
    ];
  },
  retouch({ input }): Edit[] {
    const { edit } = retouchInput.parse(input);
    switch (edit.kind) {
      case 'declutter':
        return ['furniture_removed'];
      case 'floor':
        return ['flooring'];
      case 'walls':
        return ['wall_colour'];
      case 'sky':
        return [
          'sky',
          ...(edit.sky === 'sunset' || edit.sky === 'dusk' ? (['dusk'] as const) : []),
          ...(edit.sky === 'dusk' && edit.windows ? (['added_light'] as const) : []),
        ];
      // Exposure, white balance, straightening and size are no alteration (AB 723; DOMAIN §7a).
      case 'enhance':
        return [];
    }
  },
  studio({ input }): Edit[] | undefined {
    const { property } = studioInput.parse(input);
    if (!property) return undefined;
    return [
      'unfinished_finished',
      ...(isOutside(property) ? (['exterior', 'landscaping'] as const) : []),
      ...(!isOutside(property) && property.furnished ? (['furniture_added'] as const) : []),
      ...(property.light === 'dusk' ? (['dusk', 'added_light'] as const) : []),
    ];
  },
} as const satisfies Record<string, (made: MadeBy) => Edit[] | undefined>;

/** The edits that a tool made to the photo; undefined: its pictures are of no property, or nobody said how to read them. */
export function editsOf(made: MadeBy): Edit[] | undefined {
  const read = Object.entries(readers).find(([tool]) => tool === made.tool)?.[1];
  return read?.(made);
}
