'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { Vec2 } from '@escena/scene/camera';
import type { Room } from '@escena/scene/room';
import { useLocale, useTranslations } from 'next-intl';
import { type Dispatch, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { Frame } from '../../project/frame.tsx';
import { describePiece, type OwnPieces } from './goods/describe-piece.ts';
import { Overlay } from './overlay/overlay.tsx';
import { PieceButtons } from './overlay/piece-buttons.tsx';
import { SelectionBar } from './overlay/selection-bar.tsx';
import { draggedPiece } from './panel/piece-card.tsx';
import { poseAt, type Pose } from './stage/drag.ts';
import { changeOfKey } from './state/keys.ts';
import type { Plan, PlanItem } from './state/plan.ts';
import type { PlanAction } from './state/plan-reducer.ts';
import { dragRoom, knownItems } from './state/room-around.ts';
import type { EditorActions } from './use-editor-actions.ts';
import { usePieceDrag } from './use-piece-drag.ts';
import { useStage } from './use-stage.ts';
import type { WorkerClient } from './work/worker-client.ts';

interface StageViewProps {
  readonly asset: AssetView;
  readonly room: Room;
  readonly plan: Plan;
  readonly tools: WorkerClient;
  readonly own: OwnPieces;
  readonly selected: PlanItem | undefined;
  readonly onSelect: (id: string | undefined) => void;
  readonly dispatch: Dispatch<PlanAction>;
  readonly announce: (text: string) => void;
  readonly actions: EditorActions;
  readonly onDropPiece: (piece: string, pose: Pose) => void;
}

/** The photo with the furniture in it: the pointer drags, the keyboard moves, the overlay measures. */
export function StageView(props: StageViewProps) {
  const { asset, room, plan, tools, own, selected, onSelect, dispatch, announce, actions, onDropPiece } =
    props;
  const t = useTranslations('editor');
  const locale = useLocale();
  const area = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { stage, building, failed } = useStage({ canvas, area, room, plan, tools, own });
  const known = useMemo(() => knownItems(plan, own), [plan, own]);
  const [dropAt, setDropAt] = useState<boolean>(false);
  const pointAt = (event: { clientX: number; clientY: number }): Vec2 => {
    const box = area.current?.getBoundingClientRect();
    if (!box) return [0.5, 0.5];
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  };
  const focusPiece = (id: string) =>
    area.current?.querySelector<HTMLElement>(`[data-piece="${id}"]`)?.focus();
  const drag = usePieceDrag({
    room,
    known,
    dispatch,
    pointAt,
    pick: (at, roughly) => stage?.pick(at, { roughly }),
    onSelect: (id) => {
      onSelect(id);
      if (id) focusPiece(id);
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (!selected) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd') {
      event.preventDefault();
      actions.duplicate(selected);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      actions.remove(selected);
      area.current?.focus();
      return;
    }
    if (event.key === 'Escape') onSelect(undefined);
    const placement = describePiece(selected.piece, plan.style, own)?.placement;
    const change = changeOfKey(event, selected, placement === 'wall');
    if (!change) return;
    event.preventDefault();
    dispatch({ type: 'change', id: selected.id, change, gesture: `key ${event.key} ${selected.id}` });
    announce(
      t(`said.${'rotation' in change ? 'turnedByKey' : 'moved'}`, { piece: actions.nameOf(selected.piece) }),
    );
  };

  return (
    <Frame width={asset.width ?? 4} height={asset.height ?? 3} className="overflow-visible">
      {/* Roles and focus are for keys that belong to the picture as a whole; every piece in it is a button. */}
      <div
        ref={area}
        role="application"
        aria-label={t('stage')}
        aria-describedby="stage-how"
        tabIndex={-1}
        className="absolute inset-0 touch-none overflow-hidden rounded-2xl outline-none select-none"
        style={{ cursor: drag.cursor }}
        onKeyDown={onKeyDown}
        onPointerDown={drag.onPointerDown}
        onPointerMove={drag.onPointerMove}
        onPointerUp={drag.onPointerUp}
        onPointerCancel={drag.onPointerUp}
        onPointerLeave={drag.onPointerLeave}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes(draggedPiece)) return;
          event.preventDefault();
          event.dataTransfer.dropEffect = 'copy';
          setDropAt(true);
        }}
        onDragLeave={() => setDropAt(false)}
        onDrop={(event) => {
          setDropAt(false);
          const piece = event.dataTransfer.getData(draggedPiece);
          const facts = describePiece(piece, plan.style, own);
          if (!facts) return;
          event.preventDefault();
          event.stopPropagation();
          const shape = { placement: facts.placement, height: facts.size.height, rotation: 0 };
          const pose = poseAt(shape, pointAt(event), dragRoom(room, known, undefined));
          if (pose) onDropPiece(piece, pose);
        }}
      >
        <img
          src={fileUrl('display', asset.id)}
          alt={asset.name}
          draggable={false}
          className="absolute inset-0 size-full object-cover"
        />
        <canvas ref={canvas} aria-hidden className="absolute inset-0 size-full" data-ready={!building} />
        <Overlay
          room={room}
          known={known}
          selectedId={selected?.id}
          hoveredId={drag.hoveredId}
          dragging={drag.dragging}
          dispatch={dispatch}
          pointAt={pointAt}
        />
        <PieceButtons room={room} known={known} selectedId={selected?.id} onSelect={onSelect} />
        {plan.items.length === 0 ? (
          <p className="pointer-events-none absolute inset-x-6 bottom-8 mx-auto w-fit max-w-md rounded-2xl bg-black/65 px-5 py-3 text-center text-sm text-white">
            {t('empty')}
          </p>
        ) : null}
        {dropAt ? (
          <div className="pointer-events-none absolute inset-0 rounded-2xl ring-4 ring-accent ring-inset" />
        ) : null}
        {failed ? (
          <p
            role="alert"
            className="absolute inset-x-4 top-4 rounded-xl bg-black/75 px-4 py-3 text-sm text-white"
          >
            {t('noPreview')}
          </p>
        ) : null}
        {building && !failed && plan.items.length > 0 ? (
          <p className="pointer-events-none absolute top-3 left-3 rounded-full bg-black/60 px-3 py-1 text-xs text-white">
            {t('building')}
          </p>
        ) : null}
      </div>
      <p id="stage-how" className="sr-only">
        {t('stageHow')}
      </p>
      {selected && !drag.dragging ? (
        <SelectionBar
          key={selected.id}
          item={selected}
          style={plan.style}
          own={own}
          title={describePiece(selected.piece, plan.style, own)?.title[locale] ?? selected.piece}
          actions={actions}
          onEndGesture={() => dispatch({ type: 'end-gesture' })}
        />
      ) : null}
    </Frame>
  );
}
