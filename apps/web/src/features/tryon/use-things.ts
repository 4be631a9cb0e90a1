'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTRPC } from '@/trpc/trpc.ts';
import { useUploadQueue, useUploads } from '../upload/upload-provider.tsx';

/** How often to ask whether a new picture has been read: reading takes about a second. */
const pollMs = 700;

type Use = 'garment' | 'accessory';

/**
 * The project's pictures of things, and those on their way.
 * @param onBrought told of each that was brought here, once it can be used
 */
export function useThings(projectId: string, onBrought: (picture: AssetView, as: Use) => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const queue = useUploadQueue();
  const uploads = useUploads(projectId);
  const wanted = useRef<Use>('garment');
  const awaited = useRef(new Map<string, Use>());
  const { data: pictures = [] } = useQuery({
    ...trpc.assets.list.queryOptions({ projectId }),
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === 'processing') ? pollMs : false,
  });
  const arrived = uploads.find((upload) => upload.assetId !== null);
  const receive = useEffectEvent(async (uploadId: number, assetId: string) => {
    awaited.current.set(assetId, wanted.current);
    queue.dismiss(uploadId);
    await queryClient.invalidateQueries({ queryKey: trpc.assets.list.queryKey({ projectId }) });
  });
  useEffect(() => {
    if (arrived?.assetId) void receive(arrived.id, arrived.assetId);
  }, [arrived]);
  const ready = pictures.filter(({ status }) => status === 'ready');
  const bring = useEffectEvent(() => {
    for (const picture of ready) {
      const as = awaited.current.get(picture.id);
      if (as === undefined) continue;
      awaited.current.delete(picture.id);
      onBrought(picture, as);
    }
  });
  const count = ready.length;
  useEffect(() => bring(), [count]);
  const add = (files: readonly File[], as: Use) => {
    wanted.current = as;
    queue.add(projectId, files);
  };
  const failed = uploads.filter(({ state }) => state === 'failed');
  const processing = pictures.length - count;
  return { pictures: ready, add, failed, sending: uploads.length - failed.length + processing };
}
