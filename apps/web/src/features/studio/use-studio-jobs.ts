'use client';

import type { JobView, StudioJobView } from '@escena/api/views/job-view';
import type { StudioInput } from '@escena/verticals/studio/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

const isStudio = (job: JobView): job is StudioJobView => job.tool === 'studio';
const hasSomething = (job: JobView) =>
  job.status !== 'succeeded' || job.outputs.length > 0 || job.refundedAt !== null;

/** Where a project's runs of the studio are listed, with a photo or without one. */
export const studioJobs = (projectId: string) => ({ projectId, tool: 'studio' as const });

/** Everything the studio made in a project, newest first, which of it is on the table, and how to start another run. */
export function useStudioJobs(projectId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  /** undefined: the newest; null: none, the table is free */
  const [selectedId, setSelectedId] = useState<string | null>();
  const { data = [] } = useQuery(trpc.jobs.list.queryOptions(studioJobs(projectId)));
  const jobs = data.filter(isStudio).filter(hasSomething);
  const selected = selectedId === null ? undefined : (jobs.find(({ id }) => id === selectedId) ?? jobs[0]);
  const create = useMutation(
    trpc.jobs.create.mutationOptions({
      onError,
      onSuccess: (job) => {
        queryClient.setQueryData(trpc.jobs.list.queryKey(studioJobs(projectId)), (known = []) => [
          job,
          ...known,
        ]);
        setSelectedId(job.id);
        void queryClient.invalidateQueries({ queryKey: trpc.workspace.current.queryKey() });
      },
    }),
  );
  /** @param assetId the photo that the run looks at; undefined: none */
  const start = (input: StudioInput, assetId: string | undefined) =>
    create.mutate({ tool: 'studio', input, ...(assetId === undefined ? { projectId } : { assetId }) });
  return { jobs, selected, select: setSelectedId, start, starting: create.isPending };
}
