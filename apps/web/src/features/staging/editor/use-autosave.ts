'use client';

import type { ArrangementDraft } from '@escena/verticals/staging/draft';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** A pause in the work after which it is saved. */
const quietMs = 700;

/** Saves the draft after each pause, and at once when the editor is left. Says whether all is saved. */
export function useAutosave(assetId: string, content: ArrangementDraft): boolean {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const { mutate, isPending } = useMutation(trpc.drafts.save.mutationOptions({ onError }));
  const text = JSON.stringify(content);
  const [saved, setSaved] = useState(text);
  const save = useEffectEvent(() => {
    if (saved === text) return;
    setSaved(text);
    queryClient.setQueryData(trpc.drafts.get.queryKey({ assetId }), content);
    mutate({ assetId, content });
  });
  useEffect(() => {
    const timer = setTimeout(save, quietMs);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, []);
  return !isPending && saved === text;
}
