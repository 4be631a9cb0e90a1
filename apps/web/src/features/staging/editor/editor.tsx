'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { roomFromJson } from '@escena/scene/room-json';
import type { StagingInput } from '@escena/verticals/staging/contract';
import type { StagingMarks } from '@escena/verticals/staging/marks';
import type { ArrangementDraft } from '@escena/verticals/staging/draft';
import { Button } from '@escena/ui/button';
import { Spinner } from '@escena/ui/spinner';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo, useReducer, useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { fileUrl } from '@/components/file-url.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { Frame } from '../../project/frame.tsx';
import { MarkPhoto } from './mark-photo.tsx';
import { startHistory } from './state/history.ts';
import { type Plan, toItems } from './state/plan.ts';
import { reducePlan } from './state/plan-reducer.ts';
import { useRoom } from './use-room.ts';
import { Workbench } from './workbench.tsx';

interface EditorProps {
  readonly asset: AssetView;
  /** what to begin with instead of the saved draft: the furniture of a finished picture */
  readonly begin: ArrangementDraft | undefined;
  /** what to begin with where nothing was ever arranged */
  readonly fresh: ArrangementDraft;
  readonly renderer: StagingInput['renderer'];
  readonly onSubmit: (input: StagingInput) => void;
  readonly onClose: () => void;
  /** why no picture can be asked for now */
  readonly busy: string | undefined;
}

/** Steps 2 and 3 while furniture is arranged by hand: the catalogue, and the photo as the room it shows. */
export function Editor(props: EditorProps) {
  const { asset, begin, fresh } = props;
  const trpc = useTRPC();
  const { data: saved, isPending } = useQuery({
    ...trpc.drafts.get.queryOptions({ assetId: asset.id }),
    staleTime: Infinity,
  });
  if (isPending && !begin) return <Waiting asset={asset} />;
  return <OpenEditor {...props} draft={begin ?? saved ?? fresh} />;
}

function OpenEditor({ draft, ...props }: EditorProps & { readonly draft: ArrangementDraft }) {
  const { asset, onClose } = props;
  const t = useTranslations('editor');
  const [marks, setMarks] = useState<StagingMarks>(draft.marks);
  const [marking, setMarking] = useState(false);
  // Here and not in the workbench: correcting the room must not cost the work.
  const [history, dispatch] = useReducer(reducePlan, draft, (from) => {
    const { room: roomType, style, seed } = from;
    return startHistory<Plan>({ room: roomType, style, seed, items: toItems(from.arrangement) });
  });
  const { data: reading, error } = useRoom(asset.id, marks);
  const json = reading?.room;
  const room = useMemo(() => (json ? roomFromJson(json) : undefined), [json]);

  if (marking)
    return (
      <div className="min-w-0 lg:col-span-2">
        <MarkPhoto
          asset={asset}
          marks={marks}
          room={room}
          onDone={(changed) => {
            setMarks(changed);
            setMarking(false);
          }}
          onCancel={() => setMarking(false)}
        />
      </div>
    );
  const failed = reading?.error ?? (error ? { code: 'network.unreachable' as const } : null);
  if (failed)
    return (
      <Placeholder asset={asset} faded>
        <ErrorNotice error={failed} className="mx-auto max-w-xl">
          <Button size="small" look="primary" onClick={() => setMarking(true)}>
            {t('mark.open')}
          </Button>
          <Button size="small" onClick={onClose}>
            {t('close')}
          </Button>
        </ErrorNotice>
      </Placeholder>
    );
  if (!room || !json) return <Waiting asset={asset} />;
  return (
    <Workbench
      key={reading.id}
      {...props}
      history={history}
      dispatch={dispatch}
      marks={marks}
      room={room}
      roomJson={json}
      onMark={() => setMarking(true)}
    />
  );
}

function Waiting({ asset }: { readonly asset: AssetView }) {
  const t = useTranslations('editor');
  return (
    <Placeholder asset={asset}>
      <p className="absolute inset-x-0 bottom-0 flex items-center gap-3 bg-linear-to-t from-black/70 to-transparent p-5 text-white">
        <Spinner label="" />
        {t('understanding')}
      </p>
    </Placeholder>
  );
}

function Placeholder(props: {
  readonly asset: AssetView;
  readonly faded?: boolean;
  readonly children: ReactNode;
}) {
  const { asset, faded = false, children } = props;
  return (
    <section className="min-w-0 space-y-5 lg:col-span-2">
      <Frame width={asset.width ?? 4} height={asset.height ?? 3}>
        <img
          src={fileUrl('display', asset.id)}
          alt={asset.name}
          className={faded ? 'size-full object-cover opacity-40' : 'size-full object-cover'}
        />
        {faded ? null : children}
      </Frame>
      {faded ? children : null}
    </section>
  );
}
