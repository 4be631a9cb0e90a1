'use client';

import { createContext, type ReactNode, use, useState, useSyncExternalStore } from 'react';
import { sendFile } from './send-file.ts';
import { type Upload, UploadQueue } from './upload-queue.ts';

const UploadContext = createContext<UploadQueue | null>(null);
const none: readonly Upload[] = [];

/** Holds the tab's uploads above the pages: walking to another page stops none of them. */
export function UploadProvider({ children }: { readonly children: ReactNode }) {
  const [queue] = useState(() => new UploadQueue(sendFile));
  return <UploadContext value={queue}>{children}</UploadContext>;
}

/** The queue, to add to. @throws when used outside `<UploadProvider>` */
export function useUploadQueue(): UploadQueue {
  const queue = use(UploadContext);
  if (!queue) throw new Error('useUploadQueue needs <UploadProvider> above it');
  return queue;
}

/** The photos on their way to one project, or those of people, re-rendered as they move. */
export function useUploads(projectId: string, purpose: 'photo' | 'person' = 'photo'): readonly Upload[] {
  const queue = useUploadQueue();
  const uploads = useSyncExternalStore(queue.subscribe, queue.snapshot, () => none);
  return uploads.filter(
    (upload) => upload.projectId === projectId && (upload.facts.purpose ?? 'photo') === purpose,
  );
}
