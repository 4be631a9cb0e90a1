'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTRPC } from '@/trpc/trpc.ts';
import type { UploadFacts } from '../upload/upload-queue.ts';
import { useUploadQueue, useUploads } from '../upload/upload-provider.tsx';

/** How often to ask whether a new photo has been read: reading takes about a second. */
const pollMs = 700;

/**
 * The photos of a project (or those of people in it), those on their way, and which one is on the table: the newest, or whichever was chosen (kept
 * in the address, `?photo=`).
 */
export function usePhotos(projectId: string, purpose: 'photo' | 'person' = 'photo') {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const queue = useUploadQueue();
  const uploads = useUploads(projectId, purpose);
  const listed = purpose === 'photo' ? { projectId } : { projectId, purpose };
  const { data: assets } = useSuspenseQuery({
    ...trpc.assets.list.queryOptions(listed),
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === 'processing') ? pollMs : false,
  });
  const wanted = useSearchParams().get('photo');
  const selected = assets.find(({ id }) => id === wanted) ?? assets[0];

  /** Photos were added after the last choice: they go on the table as they come. */
  const awaited = useRef(false);
  const select = (assetId: string) => {
    awaited.current = false;
    window.history.replaceState(null, '', `?photo=${encodeURIComponent(assetId)}`);
  };
  const add = (files: readonly File[], facts?: UploadFacts) => {
    awaited.current = true;
    queue.add(projectId, files, facts);
  };

  // An upload that arrived becomes a photo: fetch it, put it on the table, let the upload go.
  const arrived = uploads.find((upload) => upload.assetId !== null)?.id;
  const receive = useEffectEvent(async (uploadId: number) => {
    await queryClient.invalidateQueries({ queryKey: trpc.assets.list.queryKey(listed) });
    // Writing to the address would stop a navigation that has begun: only where an earlier choice is in the way.
    if (awaited.current && wanted !== null) window.history.replaceState(null, '', window.location.pathname);
    queue.dismiss(uploadId);
  });
  useEffect(() => {
    if (arrived !== undefined) void receive(arrived);
  }, [arrived]);

  return { assets, uploads, selected, select, add };
}
