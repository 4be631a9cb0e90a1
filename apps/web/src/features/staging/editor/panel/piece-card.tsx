'use client';

import type { Style } from '@escena/verticals/staging/options';
import { useLocale, useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { describePiece, isPieceName, type OwnPieces } from '../goods/describe-piece.ts';

/** The type under which a card's piece is dragged to the picture. */
export const draggedPiece = 'application/x-escena-piece';

interface PieceCardProps {
  readonly piece: string;
  readonly style: Style;
  readonly own?: OwnPieces;
  readonly onPick: () => void;
}

/** A piece of the catalogue: its picture, name and size. Click to place it, or drag it to where it belongs. */
export function PieceCard({ piece, style, own, onPick }: PieceCardProps) {
  const t = useTranslations('editor');
  const locale = useLocale();
  const facts = describePiece(piece, style, own);
  if (!facts) return null;
  const { width, depth, height } = facts.size;
  const cm = (metres: number) => Math.round(metres * 100);
  return (
    <button
      type="button"
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(draggedPiece, piece);
        event.dataTransfer.effectAllowed = 'copy';
      }}
      onClick={onPick}
      className="group block w-full overflow-hidden rounded-xl border border-line bg-surface text-left transition-colors hover:border-line-strong"
    >
      <span aria-hidden className="block aspect-4/3 bg-sunken p-1.5">
        <img
          src={isPieceName(piece) ? `/pictures/pieces/${piece}.webp` : fileUrl('model-thumb', piece)}
          alt=""
          loading="lazy"
          draggable={false}
          className="size-full object-contain transition-transform group-hover:scale-105"
        />
      </span>
      <span className="block px-2.5 py-2">
        <span className="block text-[0.8125rem] leading-tight font-medium text-ink">
          {facts.title[locale]}
        </span>
        <span className="block text-xs text-muted tabular-nums">
          {t('size', { width: cm(width), depth: cm(depth), height: cm(height) })}
        </span>
      </span>
    </button>
  );
}
