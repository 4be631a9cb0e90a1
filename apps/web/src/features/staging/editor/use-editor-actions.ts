'use client';

import { catalogue } from '@escena/scene/catalogue';
import type { Room } from '@escena/scene/room';
import { useLocale, useTranslations } from 'next-intl';
import type { Dispatch } from 'react';
import { describePiece, type OwnPieces } from './goods/describe-piece.ts';
import { placeNew } from './stage/place-new.ts';
import { createItemId, type Plan, type PlanItem } from './state/plan.ts';
import type { PlanAction } from './state/plan-reducer.ts';
import { dragRoom, knownItems, othersThan, wallsOf } from './state/room-around.ts';

interface ActionsOptions {
  readonly plan: Plan;
  readonly room: Room;
  readonly own: OwnPieces;
  readonly dispatch: Dispatch<PlanAction>;
  readonly select: (id: string | undefined) => void;
  readonly announce: (text: string) => void;
}

export type EditorActions = ReturnType<typeof useEditorActions>;

/** Metres beside the original where a copy goes. */
const beside = 0.1;

/** What buttons, keys and the catalogue do to a piece, each said aloud. */
export function useEditorActions({ plan, room, own, dispatch, select, announce }: ActionsOptions) {
  const t = useTranslations('editor.said');
  const locale = useLocale();
  const nameOf = (piece: string) => describePiece(piece, plan.style, own)?.title[locale] ?? piece;

  const add = (item: PlanItem) => {
    dispatch({ type: 'add', item });
    select(item.id);
  };

  return {
    nameOf,
    addInTheMiddle: (piece: string) => {
      const facts = describePiece(piece, plan.style, own);
      if (!facts) return;
      const known = knownItems(plan, own);
      const pose = placeNew(
        facts,
        { ...room, walls: wallsOf(room) },
        {
          drag: dragRoom(room, known, undefined),
          others: othersThan(known, undefined),
        },
      );
      add({ id: createItemId(), piece, ...pose });
      announce(t('added', { piece: nameOf(piece) }));
    },
    duplicate: (item: PlanItem) => {
      const width = describePiece(item.piece, plan.style, own)?.size.width ?? 0.5;
      const by = width + beside;
      const [dx, dz] = [Math.cos(item.rotation) * by, -Math.sin(item.rotation) * by];
      add({ ...item, id: createItemId(), x: item.x + dx, z: item.z + dz });
      announce(t('added', { piece: nameOf(item.piece) }));
    },
    remove: (item: PlanItem) => {
      dispatch({ type: 'remove', id: item.id });
      select(undefined);
      announce(t('removed', { piece: nameOf(item.piece) }));
    },
    turn: (item: PlanItem, by: number) => {
      dispatch({ type: 'change', id: item.id, change: { rotation: item.rotation + by } });
      announce(
        t('turned', { piece: nameOf(item.piece), degrees: Math.round((Math.abs(by) * 180) / Math.PI) }),
      );
    },
    swap: (item: PlanItem, piece: keyof typeof catalogue) => {
      dispatch({ type: 'change', id: item.id, change: { piece } });
      announce(t('swapped', { piece: nameOf(item.piece), other: nameOf(piece) }));
    },
    paint: (item: PlanItem, color: string | undefined, gesture?: string) => {
      dispatch({ type: 'change', id: item.id, change: { color }, gesture });
      if (!gesture) announce(t('painted', { piece: nameOf(item.piece) }));
    },
  };
}
