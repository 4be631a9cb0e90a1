import type { RetouchInput } from '@escena/verticals/retouch/contract';
import {
  colorOf,
  type FloorFinish,
  floorFinishes,
  type WallFinish,
  wallFinishes,
} from '@escena/verticals/retouch/finishes';
import type { Sky } from '@escena/verticals/retouch/skies';

type Edit = RetouchInput['edit'];

/** What a person has chosen; the painted mask lies beside it. What another edit asks for is kept for when it is chosen again. */
export interface RetouchDraft {
  readonly edit: Edit['kind'];
  /** by a mask, or all that is found; at dusk, whether windows are lit, which are painted */
  readonly where: 'painted' | 'found';
  readonly shade: boolean;
  readonly floor: FloorFinish;
  readonly turned: boolean;
  readonly walls: WallFinish;
  /** of the finish; undefined: the finish's own */
  readonly color: string | undefined;
  /** 0…1 */
  readonly light: number;
  readonly balance: number;
  readonly upright: boolean;
  readonly enlarge: 1 | 2 | 4;
  readonly sky: Sky;
  readonly seed: number;
}

export const firstRetouchDraft: RetouchDraft = {
  edit: 'declutter',
  where: 'painted',
  shade: true,
  floor: 'oak-boards',
  turned: false,
  walls: 'paint',
  color: undefined,
  light: 0.7,
  balance: 0.7,
  upright: true,
  enlarge: 1,
  sky: 'clouds',
  seed: 0,
};

/** How each edit is begun: things are painted over, surfaces are found. */
export const firstWhere = {
  declutter: 'painted',
  floor: 'found',
  walls: 'found',
  enhance: 'found',
  sky: 'found',
} as const satisfies Record<RetouchDraft['edit'], RetouchDraft['where']>;

/** The colour that a draft's finish is shown in; undefined: it has its own and takes none. */
export function finishColor({ edit, floor, walls, color }: RetouchDraft): string | undefined {
  if (edit !== 'floor' && edit !== 'walls') return undefined;
  const own = colorOf(edit === 'floor' ? floorFinishes[floor] : wallFinishes[walls]);
  return own && (color ?? own);
}

/** @param maskId of what was painted; left out for all that is found */
export function retouchInputOf(draft: RetouchDraft, maskId: string | undefined): RetouchInput {
  const { edit: kind, shade, floor, turned, walls, light, balance, upright, enlarge, sky, seed } = draft;
  const marked = maskId === undefined ? undefined : { maskId };
  const color = finishColor(draft);
  const covering = { ...(marked && { where: marked }), ...(color !== undefined && { color }) };
  switch (kind) {
    case 'declutter':
      return { edit: { kind, shade, ...(marked && { remove: marked }) }, seed };
    case 'floor':
      return { edit: { kind, finish: floor, turned, ...covering }, seed };
    case 'walls':
      return { edit: { kind, finish: walls, ...covering }, seed };
    case 'enhance':
      return { edit: { kind, light, balance, upright, enlarge }, seed };
    case 'sky':
      return { edit: { kind, sky, ...(marked && { [sky === 'dusk' ? 'windows' : 'where']: marked }) }, seed };
  }
}

export function draftOfRetouch({ edit, seed }: RetouchInput): RetouchDraft {
  const where = (marked: object | undefined) => (marked ? 'painted' : 'found');
  const draft = { ...firstRetouchDraft, edit: edit.kind, seed };
  switch (edit.kind) {
    case 'declutter':
      return { ...draft, where: where(edit.remove), shade: edit.shade };
    case 'floor':
      return {
        ...draft,
        where: where(edit.where),
        floor: edit.finish,
        turned: edit.turned,
        color: edit.color,
      };
    case 'walls':
      return { ...draft, where: where(edit.where), walls: edit.finish, color: edit.color };
    case 'sky':
      return { ...draft, where: where(edit.sky === 'dusk' ? edit.windows : edit.where), sky: edit.sky };
    case 'enhance': {
      const { light, balance, upright, enlarge } = edit;
      return { ...draft, where: firstWhere.enhance, light, balance, upright, enlarge };
    }
  }
}
