'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/trpc.ts';
import { CollectDialog } from './collect-dialog.tsx';

interface CollectPictureProps {
  readonly outputId: string;
  readonly onClose: () => void;
}

/** The dialog of collections for a picture of which only the id is known. */
export function CollectPicture({ outputId, onClose }: CollectPictureProps) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.collections.of.queryOptions({ outputId }));
  return data ? <CollectDialog outputId={outputId} collectionIds={data} onClose={onClose} /> : null;
}
