'use client';

import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { Popover } from '@escena/ui/popover';
import {
  Blend,
  Brush,
  Contrast,
  Eraser,
  Expand,
  Lasso,
  type LucideIcon,
  MousePointerClick,
  RectangleHorizontal,
  Redo2,
  Trash2,
  Undo2,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import { featherLimit } from './feather.ts';
import type { Size } from './mask.ts';
import { MaskHelp } from './mask-help.tsx';
import {
  isBrush,
  isOutline,
  type MaskTool,
  maskTools,
  radiusOfSlider,
  sliderOfRadius,
  type ToolState,
  withHardness,
} from './mask-tool.ts';

const icons: Readonly<Record<MaskTool, LucideIcon>> = {
  brush: Brush,
  eraser: Eraser,
  lasso: Lasso,
  rectangle: RectangleHorizontal,
  part: MousePointerClick,
};

interface MaskToolbarProps {
  readonly picture: Size;
  readonly tool: ToolState;
  readonly onTool: (tool: ToolState) => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly canClear: boolean;
  /** pixels of the screen for one of the picture */
  readonly scale: number;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onInvert: () => void;
  readonly onClear: () => void;
  /** pixels of the picture */
  readonly onFeather: (radius: number) => void;
  readonly onFit: () => void;
  readonly onFull: () => void;
}

/** What is in the hand, how large it is, what is done to the whole mask, and how near one looks. */
export function MaskToolbar(props: MaskToolbarProps) {
  const { picture, tool, onTool, scale } = props;
  const t = useTranslations('mask');
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div role="group" aria-label={t('tools')} className="flex gap-1 rounded-full bg-sunken p-1">
        {maskTools.map((name) => {
          const Icon = icons[name];
          return (
            <button
              key={name}
              type="button"
              aria-pressed={tool.tool === name}
              aria-label={t(`tool.${name}`)}
              title={t(`toolKey.${name}`)}
              onClick={() => onTool({ ...tool, tool: name })}
              className="grid size-8 place-items-center rounded-full text-muted hover:text-ink aria-pressed:bg-surface aria-pressed:text-ink aria-pressed:shadow-card"
            >
              <Icon aria-hidden className="size-4" />
            </button>
          );
        })}
      </div>
      {isBrush(tool) ? (
        <>
          <Slider
            label={t('size')}
            value={sliderOfRadius(tool.radius, picture)}
            text={t('pixels', { count: Math.round(2 * tool.radius) })}
            onChange={(value) => onTool({ ...tool, radius: radiusOfSlider(value, picture) })}
          />
          <Slider
            label={t('hardness')}
            value={tool.hardness}
            text={t('percent', { fraction: tool.hardness })}
            onChange={(value) => onTool(withHardness(tool, value))}
          />
        </>
      ) : null}
      {isOutline(tool) ? (
        <button
          type="button"
          aria-pressed={tool.removing}
          onClick={() => onTool({ ...tool, removing: !tool.removing })}
          className={cn(
            'h-8 rounded-full border px-3 text-sm',
            tool.removing ? 'border-accent bg-accent-soft text-ink' : 'border-line text-muted hover:text-ink',
          )}
        >
          {t('removing')}
        </button>
      ) : null}
      <div className="flex items-center gap-0.5">
        <Action
          label={t('undo')}
          onClick={props.onUndo}
          disabled={!props.canUndo}
          icon={<Undo2 aria-hidden />}
        />
        <Action
          label={t('redo')}
          onClick={props.onRedo}
          disabled={!props.canRedo}
          icon={<Redo2 aria-hidden />}
        />
        <Action label={t('invert')} onClick={props.onInvert} icon={<Contrast aria-hidden />} />
        <FeatherButton picture={picture} disabled={!props.canClear} onFeather={props.onFeather} />
        <Action
          label={t('clear')}
          onClick={props.onClear}
          disabled={!props.canClear}
          icon={<Trash2 aria-hidden />}
        />
      </div>
      <div className="ml-auto flex items-center gap-0.5">
        <Action label={t('fit')} onClick={props.onFit} icon={<Expand aria-hidden />} />
        <Button size="small" look="ghost" className="tabular-nums" title={t('full')} onClick={props.onFull}>
          <span className="sr-only">{t('full')}, </span>
          {t('percent', { fraction: scale })}
        </Button>
        <MaskHelp />
      </div>
    </div>
  );
}

interface ActionProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Action({ label, icon, disabled = false, onClick }: ActionProps) {
  return (
    <Button
      size="icon-small"
      look="ghost"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
    </Button>
  );
}

interface SliderProps {
  readonly label: string;
  /** 0…1 */
  readonly value: number;
  /** what the value means */
  readonly text: string;
  readonly onChange: (value: number) => void;
}

function Slider({ label, value, text, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className="flex items-center gap-2 text-sm">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={1}
        step={0.01}
        value={value}
        aria-valuetext={text}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
        className="w-24 accent-accent"
      />
      <span aria-hidden className="w-16 text-xs text-muted tabular-nums">
        {text}
      </span>
    </div>
  );
}

interface FeatherButtonProps {
  readonly picture: Size;
  readonly disabled: boolean;
  readonly onFeather: (radius: number) => void;
}

/** Softens every edge, by as much as is chosen beside the button. */
function FeatherButton({ picture, disabled, onFeather }: FeatherButtonProps) {
  const t = useTranslations('mask');
  const [share, setShare] = useState(0.3);
  const radius = Math.max(
    1,
    Math.round(share * Math.min(featherLimit, Math.max(picture.width, picture.height) * 0.05)),
  );
  return (
    <Popover
      label={t('feather')}
      trigger={
        <Button
          size="icon-small"
          look="ghost"
          aria-label={t('feather')}
          title={t('feather')}
          disabled={disabled}
        >
          <Blend aria-hidden />
        </Button>
      }
    >
      <div className="space-y-3">
        <Slider
          label={t('featherBy')}
          value={share}
          text={t('pixels', { count: radius })}
          onChange={setShare}
        />
        <Button size="small" look="primary" onClick={() => onFeather(radius)}>
          {t('featherNow')}
        </Button>
      </div>
    </Popover>
  );
}
