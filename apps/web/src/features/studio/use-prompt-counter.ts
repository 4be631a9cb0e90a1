'use client';

import { type PromptCounter, promptCounter } from '@escena/verticals/studio/prompt-counter';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTRPC } from '@/trpc/trpc.ts';

/** Counts as a checkpoint does, in this browser; undefined until its tokenizer is here, or where it cannot be read. */
export function usePromptCounter(name: string): PromptCounter | undefined {
  const trpc = useTRPC();
  const { data } = useQuery(
    // Megabytes that never change while a checkpoint is installed.
    trpc.checkpoints.tokenizers.queryOptions({ name }, { staleTime: Infinity }),
  );
  return useMemo(() => {
    if (!data) return undefined;
    try {
      return promptCounter(data);
    } catch {
      // A run says what is wrong with it; the text can be written without the count.
      return undefined;
    }
  }, [data]);
}
