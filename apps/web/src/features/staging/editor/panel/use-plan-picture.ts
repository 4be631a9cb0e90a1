'use client';

import type { Room } from '@escena/scene/room';
import { useQuery } from '@tanstack/react-query';
import { drawPlan } from '../stage/draw-plan.ts';
import type { Plan } from '../state/plan.ts';
import type { WorkerClient } from '../work/worker-client.ts';

interface PlanPictureOptions {
  readonly plan: Plan;
  readonly room: Room;
  readonly tools: WorkerClient;
}

/** The furniture of a plan as the address of a see-through picture of the photo's shape; undefined until it is drawn. */
export function usePlanPicture({ plan, room, tools }: PlanPictureOptions): string | undefined {
  const { style, seed, items } = plan;
  const { data } = useQuery({
    queryKey: ['plan-picture', room.camera, style, seed, items],
    queryFn: ({ signal }) => drawPlan({ plan, room, tools, own: {}, signal }),
    staleTime: Infinity,
    // Without WebGL the card stays the bare photo, and still works.
    retry: false,
  });
  return data;
}
