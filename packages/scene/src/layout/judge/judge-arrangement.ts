/**
 * Judges any arrangement by the rule book: what the solver holds its proposals to, what warns a person who drags
 * furniture, and what the tests measure. Pure and small enough for every frame of a drag; runs in a browser.
 */
import type { Placed } from '../arrangement.ts';
import { ruleBook, sentence } from '../rules/rule-book.ts';
import { curtainsAtWindows, pictures } from './hanging.ts';
import { beforeDoors, beforeWindows } from './openings.ts';
import {
  createGrounds,
  judgedScene,
  type Breach,
  type Check,
  type Grounds,
  type JudgedRoom,
} from './scene.ts';
import { rugsUnderSeats, screensBeforeSeats, tablesInReach, talkingDistance } from './seating.ts';
import { headsOffWindows, roomBesideBeds, twinNightstands } from './sleeping.ts';
import { carried, inEachOther, offCamera, offFloor, throughWalls, underCeiling } from './standing.ts';
import type { Verdict, Violation } from './verdict.ts';
import { createWayField, type WayField } from './way-field.ts';
import { passages, waysToGroups } from './ways.ts';
import {
  backsToWalls,
  chairsPullOut,
  deskLight,
  drawersOpen,
  pendantsOverTables,
} from './working-and-dining.ts';

const hardChecks: readonly Check[] = [
  offFloor,
  inEachOther,
  throughWalls,
  underCeiling,
  carried,
  offCamera,
  beforeDoors,
  beforeWindows,
  passages,
];

const softChecks: readonly Check[] = [
  backsToWalls,
  tablesInReach,
  talkingDistance,
  rugsUnderSeats,
  screensBeforeSeats,
  twinNightstands,
  roomBesideBeds,
  headsOffWindows,
  chairsPullOut,
  drawersOpen,
  deskLight,
  pendantsOverTables,
  pictures,
  curtainsAtWindows,
];

/** Prepares a room (milliseconds) and judges arrangements in it (well under 5 ms for 20 pieces). */
export function createJudge(room: JudgedRoom): (arrangement: readonly Placed[]) => Verdict {
  const grounds = createGrounds(room);
  const ways = createWayField(grounds);
  return (arrangement) => judge(grounds, ways, arrangement);
}

/** Judges one arrangement in a room. Several in the same room: `createJudge`. */
export function judgeArrangement(room: JudgedRoom, arrangement: readonly Placed[]): Verdict {
  return createJudge(room)(arrangement);
}

/** What an arrangement's soft faults cost: 0 for none. Cheap enough to rank many candidates. */
export function softCost(grounds: Grounds, arrangement: readonly Placed[]): number {
  const judged = judgedScene(grounds, arrangement);
  let cost = 0;
  for (const check of softChecks) for (const breach of check(judged)) cost += pointsOf(breach);
  return cost;
}

/** The hard rules that an arrangement breaks. */
export function hardBreaches(grounds: Grounds, ways: WayField, arrangement: readonly Placed[]): Breach[] {
  const judged = judgedScene(grounds, arrangement);
  return [...hardChecks.flatMap((check) => [...check(judged)]), ...waysToGroups(judged, ways)];
}

function judge(grounds: Grounds, ways: WayField, arrangement: readonly Placed[]): Verdict {
  const judged = judgedScene(grounds, arrangement);
  const breaches = [
    ...hardBreaches(grounds, ways, arrangement),
    ...softChecks.flatMap((check) => [...check(judged)]),
  ];
  const cost = breaches.reduce((sum, breach) => sum + pointsOf(breach), 0);
  const rank = (breach: Breach): number => pointsOf(breach) + (ruleBook[breach.rule].hard ? 100 : 0);
  const violations = breaches
    .toSorted((a, b) => rank(b) - rank(a))
    .flatMap((breach) => violation(arrangement, breach) ?? []);
  return { violations, score: Math.max(0, Math.round(100 - cost)) };
}

function pointsOf({ rule, excess = 1 }: Breach): number {
  return ruleBook[rule].points * excess;
}

function violation(
  arrangement: readonly Placed[],
  { rule, index, other, measured, limit }: Breach,
): Violation | undefined {
  const title = arrangement[index]?.title;
  if (!title) return undefined;
  const second = other === undefined ? undefined : arrangement[other]?.title;
  const text = sentence(rule, title, { measured, limit, other: second });
  return { rule, hard: ruleBook[rule].hard, index, other, measured, limit, text };
}
