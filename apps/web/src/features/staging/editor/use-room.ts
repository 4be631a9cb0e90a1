'use client';

import type { StagingMarks } from '@escena/verticals/staging/marks';
import { useQuery } from '@tanstack/react-query';
import { useTRPCClient } from '@/trpc/trpc.ts';

/** How often to ask whether a room has been read: reading takes a second or two. */
const pollMs = 500;

/** What the photo tells about its room under these marks; asking starts the reading. */
export function useRoom(assetId: string, marks: StagingMarks, { enabled = true } = {}) {
  const client = useTRPCClient();
  return useQuery({
    queryKey: ['rooms.read', assetId, marks],
    queryFn: () => client.rooms.read.mutate({ assetId, marks }),
    enabled,
    staleTime: Infinity,
    refetchInterval: ({ state }) => (state.data?.status === 'pending' ? pollMs : false),
  });
}
