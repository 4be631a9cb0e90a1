'use client';

import { Button } from '@escena/ui/button';
import { Popover } from '@escena/ui/popover';
import type { Style } from '@escena/verticals/staging/options';
import { ArrowLeftRight, Copy, Palette, RotateCcw, RotateCw, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { describePiece, isPieceName, type OwnPieces } from '../goods/describe-piece.ts';
import { alternativesTo } from '../goods/shelves.ts';
import { PieceCard } from '../panel/piece-card.tsx';
import type { PlanItem } from '../state/plan.ts';
import type { EditorActions } from '../use-editor-actions.ts';
import { ColorChoice } from './color-choice.tsx';

interface SelectionBarProps {
  readonly item: PlanItem;
  readonly style: Style;
  readonly own: OwnPieces;
  readonly title: string;
  readonly actions: EditorActions;
  readonly onEndGesture: () => void;
}

const quarter = Math.PI / 12;

/** Under the picture's lower edge: the chosen piece, its size, and everything that can be done to it. */
export function SelectionBar({ item, style, own, title, actions, onEndGesture }: SelectionBarProps) {
  const t = useTranslations('editor');
  const facts = describePiece(item.piece, style, own);
  if (!facts) return null;
  const { width, depth, height } = facts.size;
  const alternatives = isPieceName(item.piece) ? alternativesTo(item.piece) : [];
  const turns = facts.placement !== 'wall';
  return (
    <div
      role="toolbar"
      aria-label={t('actionsOf', { piece: title })}
      className="absolute inset-x-0 bottom-3 z-10 mx-auto flex w-fit max-w-[calc(100%-1rem)] flex-wrap items-center justify-center gap-x-1 rounded-2xl border border-line bg-surface px-2 py-1.5 shadow-float sm:rounded-full sm:pl-4"
    >
      <p className="mr-1 text-sm leading-tight">
        <span className="font-medium text-ink">{title}</span>{' '}
        <span className="whitespace-nowrap text-muted tabular-nums">
          {t('size', { width: cm(width), depth: cm(depth), height: cm(height) })}
        </span>
      </p>
      <div className="flex items-center">
        {turns ? (
          <>
            <Button
              size="icon"
              look="ghost"
              aria-label={t('turnLeft')}
              title={t('turnLeft')}
              onClick={() => actions.turn(item, quarter)}
            >
              <RotateCcw aria-hidden />
            </Button>
            <Button
              size="icon"
              look="ghost"
              aria-label={t('turnRight')}
              title={t('turnRight')}
              onClick={() => actions.turn(item, -quarter)}
            >
              <RotateCw aria-hidden />
            </Button>
          </>
        ) : null}
        {alternatives.length > 0 ? (
          <Popover
            label={t('swap')}
            side="top"
            trigger={
              <Button size="icon" look="ghost" aria-label={t('swap')} title={t('swap')}>
                <ArrowLeftRight aria-hidden />
              </Button>
            }
          >
            <p className="mb-3 text-sm font-medium text-ink">{t('swapFor')}</p>
            <ul className="grid grid-cols-2 gap-2">
              {alternatives.map((piece) => (
                <li key={piece}>
                  <PieceCard piece={piece} style={style} onPick={() => actions.swap(item, piece)} />
                </li>
              ))}
            </ul>
          </Popover>
        ) : null}
        <Popover
          label={t('colour')}
          side="top"
          trigger={
            <Button size="icon" look="ghost" aria-label={t('colour')} title={t('colour')}>
              <Palette aria-hidden />
            </Button>
          }
        >
          <ColorChoice
            color={item.color}
            style={style}
            onChange={(color, gesture) => actions.paint(item, color, gesture)}
            onEndGesture={onEndGesture}
          />
        </Popover>
        <Button
          size="icon"
          look="ghost"
          aria-label={t('duplicate')}
          title={t('duplicate')}
          onClick={() => actions.duplicate(item)}
        >
          <Copy aria-hidden />
        </Button>
        <Button
          size="icon"
          look="ghost"
          aria-label={t('remove')}
          title={t('remove')}
          onClick={() => actions.remove(item)}
        >
          <Trash2 aria-hidden />
        </Button>
      </div>
    </div>
  );
}

function cm(metres: number): number {
  return Math.round(metres * 100);
}
