'use client';

import { roomFromJson } from '@escena/scene/room-json';
import type { Room } from '@escena/scene/room';
import { useQueries } from '@tanstack/react-query';
import { useTRPCClient } from '@/trpc/trpc.ts';

/** How often to ask whether a room has been read: reading takes a second or two. */
const pollMs = 500;

/** What each photo alone tells of its room, in the order of the photos; undefined until it has been read, or where it cannot be. */
export function useReadViews(photos: readonly string[]): readonly (Room | undefined)[] {
  const client = useTRPCClient();
  return useQueries({
    queries: photos.map((assetId) => ({
      queryKey: ['together.room', assetId],
      queryFn: async () => {
        const { status, room } = await client.rooms.read.mutate({ assetId, marks: {} });
        return { pending: status === 'pending', room: status === 'ready' ? roomFromJson(room) : null };
      },
      staleTime: Infinity,
      refetchInterval: ({ state }: { state: { data?: { pending: boolean } | undefined } }) =>
        state.data?.pending ? pollMs : (false as const),
    })),
    combine: (answers) => answers.map(({ data }) => data?.room ?? undefined),
  });
}
