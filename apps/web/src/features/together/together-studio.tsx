'use client';

import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useMay } from '@/components/use-may.ts';
import { StepHeading } from '../project/step-heading.tsx';
import { usePhotos } from '../project/use-photos.ts';
import { LookPanel } from '../staging/look-panel.tsx';
import {
  draftOfInput,
  firstDraft,
  inputOfDraft,
  randomSeed,
  type StagingDraft,
} from '../staging/staging-draft.ts';
import { joinDraft } from './join-draft.ts';
import { LinkEditor } from './link-editor.tsx';
import { PickPhotos } from './pick-photos.tsx';
import {
  draftOfTogether,
  fewestPhotos,
  linksOf,
  noPhotos,
  type TogetherDraft,
  togglePhoto,
} from './together-draft.ts';
import { useReadViews } from './use-read-views.ts';
import { useRoomRuns } from './use-room-runs.ts';
import { ViewsResult } from './views-result.tsx';

/** One room, several photos: choose them, link them by places on the floor, furnish the room once. */
export function TogetherStudio({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('together');
  const router = useRouter();
  const { assets } = usePhotos(projectId);
  const { runs, isPending, start, starting } = useRoomRuns(projectId);
  // After a reload, go on from the room that was last staged.
  const last = runs[0]?.input;
  const [past, setPast] = useState<readonly TogetherDraft[]>([]);
  const [changed, setChanged] = useState<TogetherDraft>();
  const [look = last ? draftOfInput(last) : firstDraft, setLook] = useState<StagingDraft>();
  const [open, setOpen] = useState<string>();
  const [linking, setLinking] = useState(false);
  const mayEdit = useMay('edit');
  const draft = changed ?? (last?.together ? draftOfTogether(last.together) : noPhotos);
  const change = (next: TogetherDraft) => {
    setLinking(true);
    setPast([...past.slice(-99), draft]);
    setChanged(next);
  };
  const undo = () => {
    setChanged(past.at(-1));
    setPast(past.slice(0, -1));
  };
  const rooms = useReadViews(draft.photos);
  const known = rooms.flatMap((room) => room ?? []);
  const links = linksOf(draft);
  const complete = draft.photos.length >= fewestPhotos && links.length === draft.photos.length - 1;
  const joined = complete && known.length === draft.photos.length ? joinDraft(known, links) : undefined;
  const tied = draft.photos.slice(1);
  const photo = tied.find((id) => id === open) ?? tied.at(-1);
  const busy = starting || runs.some(({ status }) => status === 'queued' || status === 'running');
  const waitingFor = waitingWords();

  function waitingWords(): string | undefined {
    if (!mayEdit) return t('viewOnly');
    if (busy) return t('busy');
    if (draft.photos.length < fewestPhotos) return t('needPhotos');
    if (!complete) return t('needLinks');
    if (!joined) return t('reading');
    return 'problem' in joined ? t('needAgreement') : undefined;
  }
  const submit = (seed?: number) => {
    const input = inputOfDraft(look, {});
    setLinking(false);
    start({
      photos: draft.photos.map((id) => ({ photo: id })),
      links: links.map(({ a, b, points }) => ({
        a,
        b,
        points: points.map(([one, other]): [[number, number], [number, number]] => [[...one], [...other]]),
      })),
      input: { ...input, whenUnsure: 'guess', ...(seed === undefined ? {} : { seed }) },
    });
  };
  const showsResult = runs.length > 0 && !linking;

  return (
    <div className="grid flex-1 gap-x-8 gap-y-8 lg:grid-cols-[6.5rem_21rem_minmax(0,1fr)]">
      <PickPhotos
        assets={assets}
        chosen={draft.photos}
        onToggle={(id) => {
          setOpen(id);
          change(togglePhoto(draft, id));
        }}
      />
      <div className="order-last lg:order-none">
        <LookPanel
          draft={look}
          photos={Math.max(1, draft.photos.length)}
          onChange={setLook}
          onSubmit={() => submit()}
          waitingFor={waitingFor}
        />
      </div>
      <section aria-labelledby="step-link" className="min-w-0 space-y-5">
        <StepHeading id="step-link" number={3} className="max-lg:sr-only">
          {showsResult ? t('result') : t('link')}
        </StepHeading>
        {showsResult ? (
          <>
            <ViewsResult
              jobs={runs}
              assets={assets}
              onAgain={() => submit(randomSeed())}
              onEdit={(id) => router.push(`/projects/${projectId}?photo=${encodeURIComponent(id)}`)}
            />
            <Button size="small" onClick={() => setLinking(true)}>
              {t('editLinks')}
            </Button>
          </>
        ) : photo ? (
          <>
            <p className="max-w-prose text-sm text-muted">{t('linkHint')}</p>
            {tied.length > 1 ? (
              <ul className="flex flex-wrap gap-2" aria-label={t('linkOf')}>
                {tied.map((id, k) => (
                  <li key={id}>
                    <Button
                      size="small"
                      aria-pressed={id === photo}
                      className={cn(id === photo && 'border-accent ring-1 ring-accent')}
                      onClick={() => setOpen(id)}
                    >
                      {t('photo', { number: k + 2 })}
                    </Button>
                  </li>
                ))}
              </ul>
            ) : null}
            <LinkEditor
              key={photo}
              draft={draft}
              photo={photo}
              assets={assets}
              rooms={rooms}
              onChange={change}
              onUndo={past.length > 0 ? undo : undefined}
            />
          </>
        ) : isPending ? null : (
          <p className="grid min-h-64 place-items-center rounded-2xl bg-sunken p-8 text-center text-muted">
            {t('begin')}
          </p>
        )}
      </section>
    </div>
  );
}
