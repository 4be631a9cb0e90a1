'use client';

import type { JobView } from '@escena/api/views/job-view';
import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useTRPC } from '@/trpc/trpc.ts';

interface JobWatcherProps {
  readonly jobId: string;
  /** which list of jobs it stands in: a photo's, or a tool's in a project */
  readonly list: { readonly assetId: string } | { readonly projectId: string; readonly tool: 'studio' };
}

const isOver = (job: JobView) => job.status !== 'queued' && job.status !== 'running';

/**
 * Follows one job while it is being made and writes each report into the cached list it stands in, the one place
 * that pages read. Draws nothing. After a reload the server begins with the job's present state.
 */
export function JobWatcher({ jobId, list }: JobWatcherProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  useSubscription(
    trpc.jobs.watch.subscriptionOptions(
      { id: jobId },
      {
        onData: ({ data: job }) => {
          queryClient.setQueryData(trpc.jobs.list.queryKey(list), (jobs) =>
            jobs?.map((known) => (known.id === job.id ? job : known)),
          );
          if (!isOver(job)) return;
          // Credits were captured or given back, and the project may have a new cover.
          void queryClient.invalidateQueries({ queryKey: trpc.workspace.current.queryKey() });
          void queryClient.invalidateQueries({ queryKey: trpc.projects.list.queryKey() });
        },
      },
    ),
  );
  return null;
}
