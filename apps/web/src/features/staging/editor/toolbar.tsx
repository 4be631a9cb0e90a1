'use client';

import { Button } from '@escena/ui/button';
import { Check, CornerUpLeft, CornerUpRight, Eraser, PencilRuler, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ShortcutHelp } from './shortcut-help.tsx';

interface ToolbarProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly canClear: boolean;
  readonly saved: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onClear: () => void;
  readonly onMark: () => void;
  readonly onClose: () => void;
}

/** Above the picture: back and forth, the room itself, and the way out. */
export function Toolbar(props: ToolbarProps) {
  const { canUndo, canRedo, canClear, saved, onUndo, onRedo, onClear, onMark, onClose } = props;
  const t = useTranslations('editor');
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Button
        size="icon"
        look="ghost"
        aria-label={t('undo')}
        title={t('undoKey')}
        disabled={!canUndo}
        onClick={onUndo}
      >
        <CornerUpLeft aria-hidden />
      </Button>
      <Button
        size="icon"
        look="ghost"
        aria-label={t('redo')}
        title={t('redoKey')}
        disabled={!canRedo}
        onClick={onRedo}
      >
        <CornerUpRight aria-hidden />
      </Button>
      <Button size="small" look="ghost" disabled={!canClear} onClick={onClear}>
        <Eraser aria-hidden />
        {t('clear')}
      </Button>
      <Button size="small" look="ghost" onClick={onMark}>
        <PencilRuler aria-hidden />
        {t('mark.open')}
      </Button>
      <ShortcutHelp />
      <span className="ml-auto flex items-center gap-1 text-xs text-muted" aria-live="off">
        {saved ? <Check aria-hidden className="size-3.5" /> : null}
        {saved ? t('saved') : t('saving')}
      </span>
      <Button size="small" onClick={onClose}>
        <X aria-hidden />
        {t('close')}
      </Button>
    </div>
  );
}
