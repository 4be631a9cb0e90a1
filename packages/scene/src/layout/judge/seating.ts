/** Soft rules of seats: the low table, the rug, the talk and the television. */
import type { Placed } from '../arrangement.ts';
import { gapBetween, toLocal, type Footprint } from '../footprint.ts';
import { isEasyChair, isLowTable, isSofa } from '../piece-kinds.ts';
import { measures } from '../rules/measures.ts';
import { beyond, those, type Breach, type Judged } from './scene.ts';

/** Metres within which two pieces belong to one conversation. */
const oneGroup = 1.6;
/** Metres from a seat's front to the head of the person in it. */
const headBack = 0.45;
/** Shares of a screen: its diagonal by its width (16:9). */
const diagonal = 1.147;

const isSeat = ({ piece }: Placed): boolean => isSofa(piece) || isEasyChair(piece);

/** The nearest sofa, or else the nearest easy chair, of a piece's own group. */
function seatNear(judged: Judged, own: Footprint, within: number) {
  let best: { index: number; item: Placed; own: Footprint; gap: number; rank: number } | undefined;
  for (const seat of those(judged, isSeat)) {
    const gap = gapBetween(own, seat.own);
    const rank = gap + (isSofa(seat.item.piece) ? 0 : 10);
    if (gap <= within && (!best || rank < best.rank)) best = { ...seat, gap, rank };
  }
  return best;
}

export function* tablesInReach(judged: Judged): Generator<Breach> {
  for (const { index, own } of those(judged, ({ piece }) => isLowTable(piece))) {
    const seat = seatNear(judged, own, oneGroup);
    if (!seat || toLocal(seat.own, [own.x, own.z])[1] < seat.own.halfDepth) continue;
    const [least, most] = measures.reach;
    // The chaise's seat lies behind its long end, which the table stands beside.
    if (seat.item.piece === 'chaise' && seat.gap < most) continue;
    const excess = Math.max(least - seat.gap, seat.gap - most);
    if (excess > 0.005)
      yield {
        rule: 'table-reach',
        index,
        other: seat.index,
        measured: seat.gap,
        limit: (least + most) / 2,
        excess: beyond(excess, 0.6),
      };
  }
}

export function* talkingDistance(judged: Judged): Generator<Breach> {
  const [first] = those(judged, ({ piece }) => isSofa(piece));
  if (!first) return;
  for (const { index, own } of those(judged, ({ piece }) => isEasyChair(piece))) {
    const gap = gapBetween(own, first.own);
    if (gap > oneGroup) continue;
    const measured = gap + headBack;
    if (measured > measures.conversation)
      yield { rule: 'conversation', index, other: first.index, measured, limit: measures.conversation };
  }
}

export function* rugsUnderSeats(judged: Judged): Generator<Breach> {
  for (const { index, own } of those(judged, ({ placement }) => placement === 'rug')) {
    const seat = seatNear(judged, own, 0.6);
    if (!seat || !isSofa(seat.item.piece)) continue;
    const [, front] = toLocal(seat.own, [own.x, own.z]);
    if (front < 0) continue;
    const measured = seat.own.halfDepth - (front - alongHalf(own, seat.own));
    const limit = measures.rugUnder;
    if (measured < limit - 0.005)
      yield {
        rule: 'rug-under',
        index,
        other: seat.index,
        measured: Math.max(0, measured),
        limit,
        excess: beyond(limit - measured, 0.4),
      };
  }
}

/** Half of a footprint's extent along the way another one faces. */
function alongHalf(own: Footprint, faced: Footprint): number {
  const turn = own.rotation - faced.rotation;
  return own.halfDepth * Math.abs(Math.cos(turn)) + own.halfWidth * Math.abs(Math.sin(turn));
}

export function* screensBeforeSeats(judged: Judged): Generator<Breach> {
  for (const { index, own, item } of those(judged, ({ piece }) => piece === 'television')) {
    const [sofa] = [...those(judged, ({ piece }) => isSofa(piece))].toSorted(
      (a, b) => distance(a.own, own) - distance(b.own, own),
    );
    if (!sofa) continue;
    const [across, along] = toLocal(sofa.own, [own.x, own.z]);
    const turn = (Math.abs(Math.atan2(across, along)) * 180) / Math.PI;
    const { viewingTurn } = measures;
    if (turn > viewingTurn) {
      const excess = beyond(turn - viewingTurn, 60);
      yield { rule: 'viewing-angle', index, other: sofa.index, measured: turn, limit: viewingTurn, excess };
    }
    const screen = item.size.width * diagonal;
    const measured = distance(sofa.own, own);
    const [least, most] = measures.viewing.map((times) => times * screen) as [number, number];
    const by = Math.max(least - measured, measured - most);
    if (by > 0)
      yield {
        rule: 'viewing-distance',
        index,
        other: sofa.index,
        measured,
        limit: 1.6 * screen,
        excess: beyond(by, screen),
      };
  }
}

function distance(a: Footprint, b: Footprint): number {
  return Math.hypot(a.x - b.x, a.z - b.z);
}
