import type { Size } from './mask.ts';

export const maskTools = ['brush', 'eraser', 'lasso', 'rectangle', 'part'] as const;
export type MaskTool = (typeof maskTools)[number];

/** What is in a person's hand. */
export interface ToolState {
  readonly tool: MaskTool;
  /** pixels of the picture */
  readonly radius: number;
  /** 0 soft … 1 hard */
  readonly hardness: number;
  /** lasso and rectangle take away instead of marking */
  readonly removing: boolean;
}

/** Of the picture's longer side. */
const [thinnest, usual, thickest] = [0.001, 0.025, 0.1];

const longer = ({ width, height }: Size) => Math.max(width, height);

export function firstTool(picture: Size): ToolState {
  return { tool: 'brush', radius: longer(picture) * usual, hardness: 0.8, removing: false };
}

export function withRadius(state: ToolState, radius: number, picture: Size): ToolState {
  const side = longer(picture);
  return { ...state, radius: Math.min(side * thickest, Math.max(Math.max(0.5, side * thinnest), radius)) };
}

export function withHardness(state: ToolState, hardness: number): ToolState {
  return { ...state, hardness: Math.min(1, Math.max(0, Math.round(hardness * 100) / 100)) };
}

/** 0…1 on a slider on which each step makes the brush larger by the same factor. */
export function sliderOfRadius(radius: number, picture: Size): number {
  return Math.log(radius / (longer(picture) * thinnest)) / Math.log(thickest / thinnest);
}

export function radiusOfSlider(value: number, picture: Size): number {
  return longer(picture) * thinnest * (thickest / thinnest) ** value;
}

export const isBrush = ({ tool }: ToolState) => tool === 'brush' || tool === 'eraser';
/** Drawn as an outline, corner by corner. */
export const isOutline = ({ tool }: ToolState) => tool === 'lasso' || tool === 'rectangle';

/** Whether what is drawn now takes away. Alt turns it round; a part that is clicked on can but go. */
export function isErasing(state: ToolState, alt: boolean): boolean {
  const { tool, removing } = state;
  if (tool === 'part') return true;
  const erasing = tool === 'eraser' || (isOutline(state) && removing);
  return erasing !== alt;
}
