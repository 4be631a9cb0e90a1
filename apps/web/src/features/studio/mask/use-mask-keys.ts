'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import type { Point } from './capsule-span.ts';
import { clear, invert } from './invert.ts';
import type { MaskBoard } from './mask-board.ts';
import { commandOfKey, type MaskCommand } from './mask-keys.ts';
import { isOutline, type ToolState, withHardness, withRadius } from './mask-tool.ts';
import { fitView, zoomTo } from './view.ts';

/** What happened, for those who hear it. */
export type MaskEvent =
  | 'painted'
  | 'erased'
  | 'unchanged'
  | 'inverted'
  | 'cleared'
  | 'undone'
  | 'redone'
  | 'feathered'
  | 'givenUp'
  | 'corner'
  | 'penDown'
  | 'moved'
  | 'tool';

interface MaskKeysOptions {
  readonly board: MaskBoard | undefined;
  readonly tool: ToolState;
  readonly onTool: (tool: ToolState) => void;
  readonly onEvent: (event: MaskEvent) => void;
}

/** Pixels of the page that an arrow key moves the cursor by. */
const step = 8;

/**
 * The whole editor without a pointer: arrows move a cursor, Space marks there (held, a line; for an outline, a corner),
 * Enter begins and ends. While the pointer is used, Space moves the picture instead.
 */
export function useMaskKeys({ board, tool, onTool, onEvent }: MaskKeysOptions) {
  const [panning, setPanning] = useState(false);
  /** painting goes on until Enter, or until Space is let go */
  const pen = useRef<'up' | 'held' | 'down'>('up');

  const onKeyDown = (event: KeyboardEvent) => {
    if (!board || (event.key === 'Escape' && !board.state.painting)) return;
    const command = commandOfKey(event);
    if (!command) return;
    event.preventDefault();
    if (event.key === ' ' && !board.state.cursor && !board.state.painting) return setPanning(true);
    if (event.key === ' ' && event.repeat) return;
    run(board, command);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key !== ' ') return;
    setPanning(false);
    if (board && pen.current === 'held') finish(board);
  };

  const brushAt = (at: Point) => ({ ...at, radius: tool.radius });
  const outlines = isOutline(tool);
  const finish = (on: MaskBoard) => {
    pen.current = 'up';
    onEvent(on.end());
  };
  const begin = (on: MaskBoard, at: Point) => {
    on.begin(brushAt(at), tool, false);
    // The second corner of a rectangle, and the next one of a lasso, follow the cursor.
    if (outlines) on.extend(brushAt(at));
    onEvent(outlines ? 'corner' : 'penDown');
  };
  /** A part goes at once. */
  const take = (on: MaskBoard, at: Point) => {
    on.begin(brushAt(at), tool, false);
    finish(on);
  };
  const mark = (on: MaskBoard, at: Point) => {
    if (!on.state.painting) {
      if (tool.tool === 'part') return take(on, at);
      pen.current = outlines ? 'down' : 'held';
      return begin(on, at);
    }
    if (tool.tool === 'rectangle') return finish(on);
    if (tool.tool === 'lasso') on.extend(brushAt(at));
    onEvent('corner');
  };
  const confirm = (on: MaskBoard, at: Point) => {
    if (on.state.painting) return finish(on);
    if (tool.tool === 'part') return take(on, at);
    pen.current = 'down';
    begin(on, at);
  };

  const run = (on: MaskBoard, command: MaskCommand) => {
    const { view, cursor, viewport, density } = on.state;
    const middle = { x: viewport.width / 2, y: viewport.height / 2 };
    const at = cursor ?? { x: on.picture.width / 2, y: on.picture.height / 2 };
    switch (command.kind) {
      case 'move': {
        const by = cursor ? (step * density) / view.scale : 0;
        on.point({ x: at.x + command.x * by, y: at.y + command.y * by });
        if (on.state.painting && on.state.cursor) on.extend(brushAt(on.state.cursor), false);
        return onEvent('moved');
      }
      case 'mark':
        return mark(on, at);
      case 'finish':
        on.point(at);
        return confirm(on, at);
      case 'giveUp':
        pen.current = 'up';
        on.giveUp();
        return onEvent('givenUp');
      case 'tool':
        on.giveUp();
        onTool({ ...tool, tool: command.tool });
        return onEvent('tool');
      case 'turnRound':
        onTool(
          outlines
            ? { ...tool, removing: !tool.removing }
            : { ...tool, tool: tool.tool === 'eraser' ? 'brush' : 'eraser' },
        );
        return onEvent('tool');
      case 'grow':
        return onTool(withRadius(tool, tool.radius * command.by, on.picture));
      case 'harden':
        return onTool(withHardness(tool, tool.hardness + command.by));
      case 'zoom':
        return on.look((now, sizes) => zoomTo(now, now.scale * command.by, middle, sizes));
      case 'fit':
        return on.look(() => fitView(on.picture, viewport));
      case 'full':
        return on.look((now, sizes) => zoomTo(now, 1, middle, sizes));
      case 'invert':
        on.apply(invert);
        return onEvent('inverted');
      case 'clear':
        return onEvent(on.apply(clear) ? 'cleared' : 'unchanged');
      case 'undo':
        on.undo();
        return onEvent('undone');
      case 'redo':
        on.redo();
        return onEvent('redone');
    }
  };
  return { onKeyDown, onKeyUp, onBlur: () => setPanning(false), panning };
}
