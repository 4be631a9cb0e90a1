'use client';

import type { ModelView } from '@escena/api/views/model-view';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTRPC } from '@/trpc/trpc.ts';
import type { OwnPieces } from './describe-piece.ts';

/** How often to ask whether a new model has been read. */
const pollMs = 1000;

const noModels: readonly ModelView[] = [];

/** The workspace's own models, newest first, and those of them that can be placed. */
export function useOwnPieces(): { readonly models: readonly ModelView[]; readonly own: OwnPieces } {
  const trpc = useTRPC();
  const { data: models = noModels } = useQuery({
    ...trpc.models.list.queryOptions(),
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === 'checking') ? pollMs : false,
  });
  const own = useMemo(() => Object.fromEntries(models.flatMap(ownPieceOf)), [models]);
  return { models, own };
}

function ownPieceOf({ id, name, size, placement, turn }: ModelView): [string, OwnPieces[string]][] {
  if (!size) return [];
  const metres = { width: size.width / 100, depth: size.depth / 100, height: size.height / 100 };
  return [[id, { name, placement, turn, size: metres }]];
}
