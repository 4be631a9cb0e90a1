'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { Room } from '@escena/scene/room';
import { doubtsOf } from '@escena/verticals/staging/ask-when-unsure';
import { type StagingInput, staging, stagingInput } from '@escena/verticals/staging/contract';
import type { StagingMarks } from '@escena/verticals/staging/marks';
import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { Sparkles } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type Dispatch, useMemo, useState } from 'react';
import { Announcer, useAnnouncer } from '@/components/announcer.tsx';
import { useOwnPieces } from './goods/use-own-pieces.ts';
import { CataloguePanel } from './panel/catalogue-panel.tsx';
import type { History } from './state/history.ts';
import { createItemId, type Plan, toArrangement } from './state/plan.ts';
import type { PlanAction } from './state/plan-reducer.ts';
import { StageView } from './stage-view.tsx';
import { Toolbar } from './toolbar.tsx';
import { useAutosave } from './use-autosave.ts';
import { useEditorActions } from './use-editor-actions.ts';
import { useStudioWorker } from './use-studio-worker.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import { useWarnings } from './use-warnings.ts';
import { Warnings } from './warnings.tsx';

interface WorkbenchProps {
  readonly asset: AssetView;
  readonly history: History<Plan>;
  readonly dispatch: Dispatch<PlanAction>;
  readonly marks: StagingMarks;
  readonly room: Room;
  /** the same, as the worker gets it */
  readonly roomJson: unknown;
  readonly renderer: StagingInput['renderer'];
  readonly onSubmit: (input: StagingInput) => void;
  readonly onClose: () => void;
  readonly onMark: () => void;
  readonly busy: string | undefined;
}

/** The editor once the room is known: what stands where, every way to change it, and the button that renders it. */
export function Workbench(props: WorkbenchProps) {
  const { asset, history, dispatch, marks, room, roomJson, renderer, onSubmit, onClose, onMark, busy } =
    props;
  const t = useTranslations('editor');
  const locale = useLocale();
  const plan = history.present;
  const [selectedId, select] = useState<string>();
  const selected = plan.items.find(({ id }) => id === selectedId);
  const { message, announce } = useAnnouncer();
  const arrangement = useMemo(() => toArrangement(plan.items), [plan.items]);
  const saved = useAutosave(asset.id, {
    room: plan.room,
    style: plan.style,
    seed: plan.seed,
    marks,
    arrangement,
  });
  useUndoKeys(dispatch);
  const tools = useStudioWorker();
  const { models, own } = useOwnPieces();
  const actions = useEditorActions({ plan, room, own, dispatch, select, announce });

  // Where the floor is doubtful, whoever arranges by hand sees it.
  const unsure = doubtsOf(room, marks).some((doubt) => doubt !== 'floor');
  const warnings = useWarnings({ plan, room, own });
  const refused = warnings.find((warning) => warning.refused);
  const waitingFor = unsure
    ? t('unsure.button')
    : arrangement.length === 0
      ? t('emptyButton')
      : (refused?.text[locale] ?? busy);
  const { room: roomType, style, seed } = plan;
  // Parsed by the contract, so that what the editor does not ask for has the contract's own default.
  const input = stagingInput.parse({
    room: roomType,
    style,
    seed,
    renderer,
    whenUnsure: 'ask',
    ...marks,
    ...(arrangement.length > 0 ? { arrangement } : {}),
  });

  return (
    <>
      <div className="order-last min-w-0 space-y-5 lg:order-none">
        <CataloguePanel
          plan={plan}
          roomJson={roomJson}
          room={room}
          asset={asset}
          tools={tools}
          models={models}
          own={own}
          dispatch={dispatch}
          onPick={actions.addInTheMiddle}
          onPlan={(next) => {
            dispatch({ type: 'replace', plan: next });
            select(undefined);
            announce(t('said.start', { count: next.items.length }));
          }}
        />
        <div className="sticky bottom-0 z-10 -mx-4 space-y-2 border-t border-line bg-canvas/95 px-4 py-4 backdrop-blur-sm lg:static lg:mx-0 lg:border-0 lg:bg-transparent lg:p-0">
          <Button
            look="primary"
            size="large"
            className="w-full"
            disabled={waitingFor !== undefined}
            aria-describedby="render-why"
            onClick={() => onSubmit(input)}
          >
            <Sparkles aria-hidden />
            {t('render', { credits: staging.credits(input) })}
          </Button>
          <p id="render-why" className="text-center text-xs text-muted">
            {waitingFor ?? t('renderHint')}
          </p>
        </div>
      </div>
      <section aria-label={t('title')} className="min-w-0 space-y-3">
        <Toolbar
          canUndo={history.past.length > 0}
          canRedo={history.future.length > 0}
          canClear={plan.items.length > 0}
          saved={saved}
          onUndo={() => dispatch({ type: 'undo' })}
          onRedo={() => dispatch({ type: 'redo' })}
          onClear={() => dispatch({ type: 'clear' })}
          onMark={onMark}
          onClose={onClose}
        />
        {unsure ? (
          <Notice tone="info" compact title={t('unsure.title')} remedy={t('unsure.text')}>
            <Button size="small" look="primary" onClick={onMark}>
              {t('mark.open')}
            </Button>
          </Notice>
        ) : null}
        <StageView
          asset={asset}
          room={room}
          plan={plan}
          tools={tools}
          own={own}
          selected={selected}
          onSelect={select}
          dispatch={dispatch}
          announce={announce}
          actions={actions}
          onDropPiece={(piece, pose) => {
            const item = { id: createItemId(), piece, ...pose };
            dispatch({ type: 'add', item });
            select(item.id);
          }}
        />
        <Warnings warnings={warnings} onSelect={select} />
        <Announcer message={message} />
      </section>
    </>
  );
}
