'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { AppError } from '@escena/core/app-error';
import { encodeGreyPng } from '@escena/imaging/encode-grey-png';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { sendFile } from '../upload/send-file.ts';
import { fetchMask } from './mask/fetch-mask.ts';
import { type Mask, samplesOf, type Size } from './mask/mask.ts';

/** How often to ask whether the mask has been read: reading takes about a second. */
const pollMs = 400;

/** Masks on their way to a run and back: sent as they were painted, sample for sample, each once. */
export function useMaskStore(projectId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const ids = useRef(new WeakMap<Mask, string>());

  /** Its id, once a run may use it. @throws AppError when it cannot be sent or read */
  const send = async (mask: Mask, photo: AssetView): Promise<string> => {
    const known = ids.current.get(mask);
    if (known) return known;
    const png = await encodeGreyPng(mask, samplesOf(mask));
    const file = new File([png], `${photo.name.replace(/\.[^.]*$/, '')}.mask.png`, { type: 'image/png' });
    const id = await sendFile(
      { file, projectId, facts: { purpose: 'mask' } },
      () => undefined,
      new AbortController().signal,
    );
    await untilRead(id);
    ids.current.set(mask, id);
    return id;
  };
  const untilRead = async (id: string): Promise<void> => {
    for (;;) {
      const asked = trpc.assets.get.queryOptions({ id });
      const { status, error } = await queryClient.fetchQuery({ ...asked, staleTime: 0 });
      if (status === 'ready') return;
      if (status === 'failed') throw error ? AppError.from(error) : new AppError('internal');
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  };
  /** The mask of an earlier run. @throws Error when it cannot be fetched or decoded */
  const load = async (id: string, size: Size): Promise<Mask> => {
    const mask = await fetchMask(fileUrl('original', id), size);
    ids.current.set(mask, id);
    return mask;
  };
  return { send, load };
}
