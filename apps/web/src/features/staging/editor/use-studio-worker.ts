'use client';

import { useEffect, useState } from 'react';
import { WorkerClient } from './work/worker-client.ts';

/** The editor's worker, for as long as the editor is open. */
export function useStudioWorker(): WorkerClient {
  const [worker] = useState(() => new WorkerClient());
  useEffect(() => {
    worker.start();
    return () => worker.stop();
  }, [worker]);
  return worker;
}
