'use client';

import type { Room } from '@escena/scene/room';
import { useDeferredValue, useMemo } from 'react';
import type { OwnPieces } from './goods/describe-piece.ts';
import type { Plan } from './state/plan.ts';
import { createWarner, type Warning } from './state/warner.ts';

interface WarningsOptions {
  readonly plan: Plan;
  readonly room: Room;
  readonly own: OwnPieces;
}

/** What is wrong with the plan, looked at whenever the hand that changes it leaves a moment for it. */
export function useWarnings({ plan, room, own }: WarningsOptions): readonly Warning[] {
  const warn = useMemo(() => createWarner(room), [room]);
  const settled = useDeferredValue(plan);
  return useMemo(() => warn(settled, own), [warn, settled, own]);
}
