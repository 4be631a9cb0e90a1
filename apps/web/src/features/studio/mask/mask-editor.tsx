'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Announcer, useAnnouncer } from '@/components/announcer.tsx';
import { Frame } from '../../project/frame.tsx';
import { feather } from './feather.ts';
import { clear, invert } from './invert.ts';
import { isEmpty, markedShare } from './mask.ts';
import type { MaskHistory } from './mask-history.ts';
import { MaskSurface } from './mask-surface.tsx';
import { firstTool } from './mask-tool.ts';
import { MaskToolbar } from './mask-toolbar.tsx';
import { type MaskPicture, useMaskBoard } from './use-mask-board.ts';
import { type MaskEvent, useMaskKeys } from './use-mask-keys.ts';
import { useMaskPointer } from './use-mask-pointer.ts';
import { fitView, zoomTo } from './view.ts';

interface MaskEditorProps {
  readonly picture: MaskPicture;
  /** to begin with: what was painted before another mode was looked at can still be undone */
  readonly mask: MaskHistory | undefined;
  readonly onMask: (mask: MaskHistory) => void;
}

/** Paints what of a picture is to be made anew: by mouse, pen, fingers or keyboard, at the picture's own resolution. */
export function MaskEditor({ picture, mask, onMask }: MaskEditorProps) {
  const t = useTranslations('mask');
  const { attach, board, state } = useMaskBoard(picture, mask);
  const [tool, setTool] = useState(() => firstTool(picture));
  const { message, announce } = useAnnouncer();

  const tell = (event: MaskEvent) => {
    if (!board) return;
    const { history, cursor } = board.state;
    if (event !== 'moved' && event !== 'tool') onMask(history);
    const share = event === 'moved' || event === 'tool' ? 0 : markedShare(history.mask);
    announce(
      t(`event.${event}`, {
        share,
        tool: t(`tool.${tool.tool}`),
        x: (cursor?.x ?? 0) / picture.width,
        y: (cursor?.y ?? 0) / picture.height,
      }),
    );
  };
  const keys = useMaskKeys({ board, tool, onTool: setTool, onEvent: tell });
  const { panning, ...keyHandlers } = keys;
  const pointer = useMaskPointer({ board, tool, panning, onEnd: tell });
  const history = state?.history;
  const act = (change: () => void, event: MaskEvent) => () => {
    change();
    tell(event);
  };
  return (
    <div className="space-y-3">
      <MaskToolbar
        picture={picture}
        tool={tool}
        onTool={setTool}
        canUndo={(history?.past.length ?? 0) > 0}
        canRedo={(history?.future.length ?? 0) > 0}
        canClear={history !== undefined && !isEmpty(history.mask)}
        scale={state?.view.scale ?? 1}
        onUndo={act(() => board?.undo(), 'undone')}
        onRedo={act(() => board?.redo(), 'redone')}
        onInvert={act(() => board?.apply(invert), 'inverted')}
        onClear={act(() => board?.apply(clear), 'cleared')}
        onFeather={(radius) => act(() => board?.apply((edit) => feather(edit, radius)), 'feathered')()}
        onFit={() => board?.look(() => fitView(picture, board.state.viewport))}
        onFull={() =>
          board?.look((view, sizes) =>
            zoomTo(view, 1, { x: sizes.viewport.width / 2, y: sizes.viewport.height / 2 }, sizes),
          )
        }
      />
      <Frame width={picture.width} height={picture.height}>
        <MaskSurface
          {...keyHandlers}
          attach={attach}
          state={state}
          tool={tool}
          panning={panning}
          pointer={pointer}
          label={t('surface')}
        />
      </Frame>
      <Announcer message={message} />
    </div>
  );
}
