'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { useTRPC } from '@/trpc/trpc.ts';
import { useUploadQueue, useUploads } from '../upload/upload-provider.tsx';

/** How often to ask whether a new photo has been read: reading takes about a second. */
const pollMs = 700;

/** The photos of a project, those on their way, and which one is on the table (kept in the address, `?photo=`). */
export function usePhotos(projectId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const queue = useUploadQueue();
  const uploads = useUploads(projectId);
  const { data: assets } = useSuspenseQuery({
    ...trpc.assets.list.queryOptions({ projectId }),
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === 'processing') ? pollMs : false,
  });
  const wanted = useSearchParams().get('photo');
  const selected = assets.find(({ id }) => id === wanted) ?? assets[0];
  const select = (assetId: string) =>
    window.history.replaceState(null, '', `?photo=${encodeURIComponent(assetId)}`);

  // An upload that arrived becomes a photo: fetch it, put it on the table, let the upload go.
  const arrived = uploads.find((upload) => upload.assetId !== null);
  const receive = useEffectEvent(async (uploadId: number, assetId: string) => {
    await queryClient.invalidateQueries({ queryKey: trpc.assets.list.queryKey({ projectId }) });
    select(assetId);
    queue.dismiss(uploadId);
  });
  useEffect(() => {
    if (arrived?.assetId) void receive(arrived.id, arrived.assetId);
  }, [arrived?.id, arrived?.assetId]);

  return { assets, uploads, selected, select, add: (files: readonly File[]) => queue.add(projectId, files) };
}
