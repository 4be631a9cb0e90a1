import { type StagingInput, staging } from '@escena/verticals/staging/contract';
import type { StagingMarks } from '@escena/verticals/staging/marks';
import type { ArrangementDraft } from '@escena/verticals/staging/draft';
import type { RoomType, Style } from '@escena/verticals/staging/options';

/** A corner of the marked floor: fractions of the photo's width and height. */
export type Corner = readonly [x: number, y: number];

/** What a person has chosen so far, before it becomes a job. */
export interface StagingDraft {
  readonly room: RoomType;
  readonly style: Style;
  readonly variations: number;
  /** as typed; empty means a new one each time */
  readonly seed: string;
  readonly renderer: 'none' | 'shipped';
}

export const firstDraft: StagingDraft = {
  room: 'living-room',
  style: 'scandinavian',
  variations: 1,
  seed: '',
  renderer: 'shipped',
};

export const maxSeed = 0xffff_ffff;

/** A fresh 32-bit seed. */
export function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

/** The contract's input for a draft; without a typed seed each call has another one. A photo that leaves doubts is asked about. */
export function inputOfDraft(draft: StagingDraft, marks: StagingMarks): StagingInput {
  const { room, style, variations, renderer } = draft;
  const seed = /^\d+$/.test(draft.seed) ? Math.min(Number(draft.seed), maxSeed) : randomSeed();
  // What the form does not ask is the contract's own default.
  return staging.input.parse({
    room,
    style,
    variations,
    renderer,
    seed,
    whenUnsure: 'ask',
    ...usableMarks(marks),
  });
}

/** What was marked, without a floor that is no outline yet. */
export function usableMarks({ floor, camera, measurement }: StagingMarks): StagingMarks {
  return {
    ...(floor && floor.length >= 3 ? { floor } : {}),
    ...(camera ? { camera } : {}),
    ...(measurement ? { measurement } : {}),
  };
}

/** The choices behind an earlier job, to go on from; its seed is not carried over. */
export function draftOfInput({ room, style, variations, renderer }: StagingInput): StagingDraft {
  return { room, style, variations, seed: '', renderer: renderer === 'none' ? 'none' : 'shipped' };
}

/** The same wish once a person has marked what was doubtful, or has let it stand: nothing is asked a second time. */
export function withMarks(input: StagingInput, marks: StagingMarks): StagingInput {
  const { floor: _, camera: __, measurement: ___, ...rest } = input;
  return { ...rest, ...usableMarks(marks), whenUnsure: 'guess' };
}

/** The same wish with other dice. */
export function withAnotherSeed(input: StagingInput): StagingInput {
  return { ...input, seed: randomSeed() };
}

/** Whole credits that the draft will cost, by the tool's own contract. */
export function creditsOfDraft(draft: StagingDraft): number {
  return staging.credits(inputOfDraft(draft, {}));
}

/** An empty room in the chosen look, to be furnished by hand. */
export function freshDraft({ room, style }: StagingDraft, marks: StagingMarks): ArrangementDraft {
  return { room, style, seed: randomSeed(), marks: usableMarks(marks), arrangement: [] };
}
