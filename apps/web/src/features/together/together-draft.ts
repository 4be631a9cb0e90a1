import type { ViewLink } from '@escena/scene/view-link';
import type { Together } from '@escena/verticals/staging/together';

/** A place in a photo: fractions of its width and height. */
export type Spot = readonly [x: number, y: number];

/** One place on the floor, as far as it has been found in both photos. */
export interface Pin {
  readonly a?: Spot | undefined;
  readonly b?: Spot | undefined;
}

export type Side = 'a' | 'b';

/** How a photo hangs together with one chosen before it: `a` is that one, `b` the photo itself. */
export interface Tie {
  readonly to: string;
  readonly pins: readonly Pin[];
}

/** What a person has chosen: photos of one room in their order, and every photo's tie but the first's. */
export interface TogetherDraft {
  readonly photos: readonly string[];
  readonly ties: Readonly<Record<string, Tie>>;
}

export const noPhotos: TogetherDraft = { photos: [], ties: {} };
export const [fewestPhotos, mostPhotos] = [2, 12];
/** more are clicked by nobody */
const mostPins = 12;

/** Takes a photo in at the end, or out; what hung on it then hangs on the first, and is to be clicked anew. */
export function togglePhoto({ photos, ties }: TogetherDraft, id: string): TogetherDraft {
  if (!photos.includes(id)) {
    const last = photos.at(-1);
    if (photos.length >= mostPhotos) return { photos, ties };
    return { photos: [...photos, id], ties: last ? { ...ties, [id]: { to: last, pins: [] } } : ties };
  }
  const left = photos.filter((photo) => photo !== id);
  const [first] = left;
  const kept = left.slice(1).map((photo): [string, Tie] => {
    const tie = ties[photo];
    return [photo, tie && tie.to !== id ? tie : { to: first ?? photo, pins: [] }];
  });
  return { photos: left, ties: Object.fromEntries(kept) };
}

/** A click: completes the pin that still lacks this side, or begins another. */
export function placePin(draft: TogetherDraft, photo: string, side: Side, at: Spot): TogetherDraft {
  return changePins(draft, photo, (pins) => {
    const open = pins.findIndex((pin) => !pin[side]);
    if (open >= 0) return pins.map((pin, k) => (k === open ? { ...pin, [side]: at } : pin));
    return pins.length < mostPins ? [...pins, { [side]: at }] : pins;
  });
}

export function movePin(
  draft: TogetherDraft,
  photo: string,
  { index, side, to }: { readonly index: number; readonly side: Side; readonly to: Spot },
): TogetherDraft {
  return changePins(draft, photo, (pins) =>
    pins.map((pin, k) => (k === index ? { ...pin, [side]: to } : pin)),
  );
}

export function removePin(draft: TogetherDraft, photo: string, index: number): TogetherDraft {
  return changePins(draft, photo, (pins) => pins.toSpliced(index, 1));
}

/** Ties a photo to another of those before it. */
export function tieTo(draft: TogetherDraft, photo: string, to: string): TogetherDraft {
  return { ...draft, ties: { ...draft.ties, [photo]: { to, pins: [] } } };
}

function changePins(
  draft: TogetherDraft,
  photo: string,
  change: (pins: readonly Pin[]) => readonly Pin[],
): TogetherDraft {
  const tie = draft.ties[photo];
  return tie ? { ...draft, ties: { ...draft.ties, [photo]: { ...tie, pins: change(tie.pins) } } } : draft;
}

/** The pins of a tie that both photos have. */
export function pairsOf({ pins }: Tie): (readonly [Spot, Spot])[] {
  return pins.flatMap(({ a, b }) => (a && b ? [[a, b] as const] : []));
}

/** The links of all ties as the geometry takes them; photos that are not tied by two points yet have none. */
export function linksOf({ photos, ties }: TogetherDraft): ViewLink[] {
  return photos.flatMap((photo, b) => {
    const tie = ties[photo];
    const a = tie ? photos.indexOf(tie.to) : -1;
    const points = tie ? pairsOf(tie) : [];
    return b > 0 && a >= 0 && points.length >= 2 ? [{ a, b, points }] : [];
  });
}

/** The draft behind an earlier run, to go on from. */
export function draftOfTogether({ photos, links }: Together): TogetherDraft {
  const ids = photos.map(({ photo }) => photo);
  const ties = links.flatMap(({ a, b, points }): [string, Tie][] => {
    const [to, photo] = [ids[a], ids[b]];
    if (to === undefined || photo === undefined) return [];
    return [[photo, { to, pins: points.map(([one, other]) => ({ a: one, b: other })) }]];
  });
  return { photos: ids, ties: Object.fromEntries(ties) };
}
