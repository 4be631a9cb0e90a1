'use client';

import type { StagingJobView } from '@escena/api/views/job-view';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

type JoinedRun = StagingJobView & { readonly input: { readonly together: object } };

/** Another job than this is over: it is asked for again and again while one is not. */
const pollMs = 1500;

/**
 * The newest room of a project that was staged from several photos: its runs, in the order of the photos. And how to start
 * another.
 */
export function useRoomRuns(projectId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const asked = { projectId, tool: 'staging' as const };
  const { data = [], isPending } = useQuery({
    ...trpc.jobs.list.queryOptions(asked),
    refetchInterval: ({ state }) => (state.data?.some(isActive) ? pollMs : false),
  });
  const joined = data.filter(
    (job): job is JoinedRun => job.tool === 'staging' && job.input.together !== undefined,
  );
  const [newest] = joined;
  const runs = newest ? joined.filter((job) => roomOf(job) === roomOf(newest)).toSorted(byPhoto) : [];
  const create = useMutation(
    trpc.jobs.createTogether.mutationOptions({
      onError,
      onSettled: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.jobs.list.pathKey() });
        await queryClient.invalidateQueries({ queryKey: trpc.workspace.current.queryKey() });
      },
    }),
  );
  return { runs, isPending, start: create.mutate, starting: create.isPending };
}

function isActive({ status }: { readonly status: string }): boolean {
  return status === 'queued' || status === 'running';
}

/** The same for the runs of one room that were started together. */
function roomOf({ input: { together, ...rest } }: StagingJobView): string {
  return JSON.stringify([rest, together?.photos, together?.links]);
}

function byPhoto(a: StagingJobView, b: StagingJobView): number {
  return (a.input.together?.shown ?? 0) - (b.input.together?.shown ?? 0);
}
