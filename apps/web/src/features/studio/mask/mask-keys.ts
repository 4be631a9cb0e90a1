import type { MaskTool } from './mask-tool.ts';

/** What a key asks of the mask's editor. */
export type MaskCommand =
  /** in steps of the screen */
  | { readonly kind: 'move'; readonly x: number; readonly y: number }
  | { readonly kind: 'tool'; readonly tool: MaskTool }
  /** times */
  | { readonly kind: 'grow'; readonly by: number }
  /** plus */
  | { readonly kind: 'harden'; readonly by: number }
  | { readonly kind: 'zoom'; readonly by: number }
  | {
      readonly kind:
        'mark' | 'finish' | 'giveUp' | 'invert' | 'clear' | 'undo' | 'redo' | 'fit' | 'full' | 'turnRound';
    };

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const bigStep = 6;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const commands: Readonly<Record<string, MaskCommand>> = {
  b: { kind: 'tool', tool: 'brush' },
  e: { kind: 'tool', tool: 'eraser' },
  l: { kind: 'tool', tool: 'lasso' },
  r: { kind: 'tool', tool: 'rectangle' },
  p: { kind: 'tool', tool: 'part' },
  x: { kind: 'turnRound' },
  i: { kind: 'invert' },
  delete: { kind: 'clear' },
  backspace: { kind: 'clear' },
  ' ': { kind: 'mark' },
  enter: { kind: 'finish' },
  escape: { kind: 'giveUp' },
  '[': { kind: 'grow', by: 1 / 1.2 },
  ']': { kind: 'grow', by: 1.2 },
  '{': { kind: 'harden', by: -0.1 },
  '}': { kind: 'harden', by: 0.1 },
  '+': { kind: 'zoom', by: 1.5 },
  '=': { kind: 'zoom', by: 1.5 },
  '-': { kind: 'zoom', by: 1 / 1.5 },
  '0': { kind: 'fit' },
  '1': { kind: 'full' },
};

/** The command behind a key, or undefined for one that is the browser's. */
export function commandOfKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): MaskCommand | undefined {
  const lower = key.toLowerCase();
  if (ctrlKey || metaKey) {
    if (lower === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
    return lower === 'y' ? { kind: 'redo' } : undefined;
  }
  // Typed with Alt on many a keyboard, as [ and ] are in Spanish; with an arrow, Alt is the browser's.
  const arrow = altKey ? undefined : arrows[key];
  if (arrow) {
    const by = shiftKey ? bigStep : 1;
    return { kind: 'move', x: arrow[0] * by, y: arrow[1] * by };
  }
  return commands[lower];
}
