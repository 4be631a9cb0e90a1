'use client';

import type { JobView } from '@escena/api/views/job-view';
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

interface Selection {
  readonly assetId: string;
  /** null: the photo itself */
  readonly jobId: string | null;
}

export const isActive = (job: JobView) => job.status === 'queued' || job.status === 'running';

/** A job worth showing: one whose pictures were all deleted is not, unless it was given back. */
const hasSomething = (job: JobView) =>
  job.status !== 'succeeded' || job.outputs.length > 0 || job.refundedAt !== null;

type Tool = JobView['tool'];
type JobOf<T extends Tool> = Extract<JobView, { tool: T }>;

/** A tool's jobs of one photo, newest first, which of them is on the table, and how to start another. */
export function useJobs<T extends Tool>(tool: T, assetId: string | undefined) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const showError = useErrorToast();
  const [selection, setSelection] = useState<Selection>();
  const { data = [] } = useQuery(trpc.jobs.list.queryOptions(assetId ? { assetId } : skipToken));
  const isOfTool = (job: JobView): job is JobOf<T> => job.tool === tool;
  const jobs = data.filter(isOfTool).filter(hasSomething);

  const chosen = selection?.assetId === assetId ? selection?.jobId : undefined;
  const selected = chosen === null ? undefined : (jobs.find(({ id }) => id === chosen) ?? jobs[0]);
  const select = (jobId: string | null) => assetId && setSelection({ assetId, jobId });

  const create = useMutation(
    trpc.jobs.create.mutationOptions({
      onError: showError,
      onSuccess: (job) => {
        const { assetId: photo } = job;
        if (photo !== null) {
          queryClient.setQueryData(trpc.jobs.list.queryKey({ assetId: photo }), (known = []) => [
            job,
            ...known,
          ]);
          setSelection({ assetId: photo, jobId: job.id });
        }
        void queryClient.invalidateQueries({ queryKey: trpc.workspace.current.queryKey() });
      },
    }),
  );
  const start = (input: JobOf<T>['input']) => assetId && create.mutate({ tool, assetId, input });
  return { jobs, selected, select, start, starting: create.isPending };
}
