/**
 * A room as JSON, for the database and the browser. Byte arrays (masks, the floor's grid) are nearly all long runs of
 * one value, so they travel as run lengths: a megabyte of mask becomes a few kilobytes.
 */
import type { Room } from './room.ts';

/** Values and run lengths in turn: `[0, 310, 255, 12, …]`. */
interface Runs {
  readonly runs: readonly number[];
}

/** Plain JSON that `roomFromJson` turns back into the same room. */
export function roomToJson(room: Room): unknown {
  return toPlain(room);
}

/** The room that `roomToJson` was given. Trusts its input: it is for what this code wrote. */
export function roomFromJson(json: unknown): Room {
  return fromPlain(json) as Room;
}

function toPlain(value: unknown): unknown {
  if (value instanceof Uint8Array) return { runs: encodeRuns(value) } satisfies Runs;
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) => (entry === undefined ? [] : [[key, toPlain(entry)]])),
  );
}

function fromPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromPlain);
  if (typeof value !== 'object' || value === null) return value;
  if (isRuns(value)) return decodeRuns(value.runs);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, fromPlain(entry)]));
}

function isRuns(value: object): value is Runs {
  return 'runs' in value && Array.isArray(value.runs);
}

function encodeRuns(bytes: Uint8Array): number[] {
  const runs: number[] = [];
  for (let start = 0; start < bytes.length;) {
    const value = bytes[start] ?? 0;
    let end = start + 1;
    while (end < bytes.length && bytes[end] === value) end++;
    runs.push(value, end - start);
    start = end;
  }
  return runs;
}

function decodeRuns(runs: readonly number[]): Uint8Array {
  let length = 0;
  for (let i = 1; i < runs.length; i += 2) length += runs[i] ?? 0;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (let i = 0; i < runs.length; i += 2) {
    const end = at + (runs[i + 1] ?? 0);
    bytes.fill(runs[i] ?? 0, at, end);
    at = end;
  }
  return bytes;
}
