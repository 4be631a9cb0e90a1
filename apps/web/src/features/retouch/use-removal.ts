'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { SerializedAppError } from '@escena/core/app-error';
import { roomFromJson } from '@escena/scene/room-json';
import { proposeRemoval } from '@escena/verticals/retouch/propose-removal';
import { useMemo } from 'react';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useRoom } from '../staging/editor/use-room.ts';
import { maskOfSamples } from '../studio/mask/mask.ts';
import { type MaskHistory, startHistory } from '../studio/mask/mask-history.ts';

/** What stands on a photo's floor and could go: being looked for, found, or not. */
export type Removal =
  | { readonly state: 'looking' }
  | { readonly state: 'found'; readonly mask: MaskHistory }
  | { readonly state: 'none'; readonly error: SerializedAppError };

const noMarks = {};
const looking: Removal = { state: 'looking' };

/** Free: the photo is read as it is for staging, and looked through here. @param wanted only then is it asked for */
export function useRemoval(asset: AssetView | undefined, wanted: boolean): Removal {
  const { data, error } = useRoom(asset?.id ?? '', noMarks, { enabled: wanted && asset !== undefined });
  const json = data?.room;
  const { width, height } = asset ?? { width: null, height: null };
  const found = useMemo((): Removal => {
    if (!json || width === null || height === null) return looking;
    const size = { width, height };
    const mask = proposeRemoval(roomFromJson(json), size);
    if (!mask) return { state: 'none', error: { code: 'retouch.nothing_stands' } };
    return { state: 'found', mask: startHistory(maskOfSamples(size, mask.data)) };
  }, [json, width, height]);
  const failed = data?.error ?? (error && appErrorOf(error));
  return failed ? { state: 'none', error: failed } : found;
}
