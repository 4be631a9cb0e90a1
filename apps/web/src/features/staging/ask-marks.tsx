'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { StagingJobView } from '@escena/api/views/job-view';
import { roomFromJson } from '@escena/scene/room-json';
import { doubtsOf } from '@escena/verticals/staging/ask-when-unsure';
import { staging } from '@escena/verticals/staging/contract';
import type { StagingMarks } from '@escena/verticals/staging/marks';
import { Spinner } from '@escena/ui/spinner';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { MarkPhoto } from './editor/mark-photo.tsx';
import { useRoom } from './editor/use-room.ts';
import { Frame } from '../project/frame.tsx';
import { usableMarks } from './staging-draft.ts';

interface AskMarksProps {
  readonly asset: AssetView;
  /** one that stopped with `staging.unsure` */
  readonly job: StagingJobView;
  readonly onMarks: (marks: StagingMarks) => void;
  readonly onCancel: () => void;
}

/** A job that would have had to guess asks what it is unsure of, and goes on with what is marked. */
export function AskMarks({ asset, job, onMarks, onCancel }: AskMarksProps) {
  const t = useTranslations('editor');
  const marks = usableMarks(job.input);
  const { data: reading, error } = useRoom(asset.id, marks);
  const json = reading?.room;
  const room = useMemo(() => (json ? roomFromJson(json) : undefined), [json]);
  // The handles begin where the room was thought to be, so it is waited for.
  if (!room && !reading?.error && !error)
    return (
      <Frame width={asset.width ?? 4} height={asset.height ?? 3}>
        <img src={fileUrl('display', asset.id)} alt={asset.name} className="size-full object-cover" />
        <p className="absolute inset-x-0 bottom-0 flex items-center gap-3 bg-linear-to-t from-black/70 to-transparent p-5 text-white">
          <Spinner label="" />
          {t('understanding')}
        </p>
      </Frame>
    );
  return (
    <MarkPhoto
      asset={asset}
      marks={marks}
      room={room}
      // Of an error only its code is kept; the same room leaves the same doubts.
      asked={room ? doubtsOf(room, marks) : []}
      doneLabel={t('mark.goOn', { credits: staging.credits(job.input) })}
      onDone={onMarks}
      onCancel={onCancel}
    />
  );
}
