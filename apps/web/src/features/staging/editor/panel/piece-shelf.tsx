'use client';

import type { Style } from '@escena/verticals/staging/options';
import { cn } from '@escena/ui/cn';
import { Search } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { findPieces } from '../goods/find-pieces.ts';
import { piecesOn, type ShelfName, shelfNames } from '../goods/shelves.ts';
import { PieceCard } from './piece-card.tsx';

interface PieceShelfProps {
  readonly style: Style;
  readonly onPick: (piece: string) => void;
}

/** The catalogue: by shelf, or by what is typed. */
export function PieceShelf({ style, onPick }: PieceShelfProps) {
  const t = useTranslations('editor');
  const locale = useLocale();
  const [shelf, setShelf] = useState<ShelfName>('seating');
  const [words, setWords] = useState('');
  const sought = useDeferredValue(words.trim());
  const pieces = sought ? findPieces(sought, locale) : piecesOn(shelf);
  return (
    <div className="space-y-4">
      <label className="flex h-10 items-center gap-2.5 rounded-full border border-line bg-surface px-4 focus-within:border-accent">
        <Search aria-hidden className="size-4 shrink-0 text-muted" />
        <span className="sr-only">{t('search')}</span>
        <input
          type="search"
          value={words}
          placeholder={t('search')}
          onChange={(event) => setWords(event.currentTarget.value)}
          className="min-w-0 flex-1 bg-transparent text-sm text-ink outline-none placeholder:text-muted"
        />
      </label>
      {sought ? null : (
        <ul className="flex gap-1.5 overflow-x-auto pb-1 lg:flex-wrap" aria-label={t('shelves')}>
          {shelfNames.map((name) => (
            <li key={name}>
              <button
                type="button"
                aria-pressed={name === shelf}
                onClick={() => setShelf(name)}
                className={cn(
                  'h-8 rounded-full border px-3 text-[0.8125rem] whitespace-nowrap transition-colors',
                  name === shelf
                    ? 'border-ink bg-ink text-canvas'
                    : 'border-line bg-surface text-muted hover:border-line-strong hover:text-ink',
                )}
              >
                {t(`shelf.${name}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {pieces.length === 0 ? (
        <p className="py-6 text-center text-sm text-muted">{t('nothingFound')}</p>
      ) : null}
      <ul
        aria-label={t('pieces')}
        className="grid grid-cols-2 gap-2.5 p-0.5 sm:grid-cols-4 lg:max-h-[calc(100dvh-24rem)] lg:min-h-72 lg:grid-cols-2 lg:overflow-y-auto"
      >
        {pieces.map((piece) => (
          <li key={piece}>
            <PieceCard piece={piece} style={style} onPick={() => onPick(piece)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
