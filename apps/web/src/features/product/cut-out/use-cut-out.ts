'use client';

import { useEffect, useRef, useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { CutOutClient } from './cut-out-client.ts';
import type { CutAnswer, CutRequest } from './messages.ts';
import { readPicture } from './read-picture.ts';

export interface LiveCutOut {
  /** the newest finished one; undefined before the first */
  readonly shown: CutAnswer | undefined;
  /** a newer one is being worked out */
  readonly busy: boolean;
  /** this browser cannot show it; the server can make it all the same */
  readonly failed: boolean;
}

/** The product of the shown photo, cut out and painted while a person chooses. */
export function useCutOut(assetId: string, request: CutRequest): LiveCutOut {
  const [shown, setShown] = useState<CutAnswer>();
  const [busy, setBusy] = useState(true);
  const [failed, setFailed] = useState(false);
  const client = useRef<CutOutClient>(undefined);
  const asked = useRef(request);
  useEffect(() => {
    const leaving = new AbortController();
    const fail = () => {
      setFailed(true);
      setBusy(false);
    };
    const opened = new CutOutClient((answer) => {
      setShown(answer);
      setBusy(false);
    }, fail);
    readPicture(fileUrl('display', assetId), leaving.signal).then(
      (picture) => {
        client.current = opened;
        opened.load(picture);
        opened.cut(asked.current);
      },
      () => leaving.signal.aborted || fail(),
    );
    return () => {
      leaving.abort();
      client.current = undefined;
      opened.stop();
    };
  }, [assetId]);
  useEffect(() => {
    asked.current = request;
    if (!client.current) return;
    setBusy(true);
    client.current.cut(request);
  }, [request]);
  return { shown, busy, failed };
}
