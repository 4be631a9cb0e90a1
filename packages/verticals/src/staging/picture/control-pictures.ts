/**
 * What a ControlNet is shown, drawn from the guide's exact geometry instead of being guessed from a picture. Each is drawn at
 * any size from the guide's nearest pixels, so that classes never mix.
 */
import { createRaster, type Raster } from '@escena/core/raster';
import type { Guide } from '@escena/scene/guide';
import { nearness } from '@escena/scene/nearness';
import type { ShellView } from '@escena/scene/view-shell';
import { adeClass, adeColor } from './ade-colors.ts';

export const controlKinds = ['depth', 'segmentation', 'lines'] as const;
export type ControlKind = (typeof controlKinds)[number];

export interface ControlScene {
  readonly guide: Guide;
  /** of the guide's size */
  readonly shell: ShellView;
  /** names of the pieces by the guide's object ids, from 1 */
  readonly pieces: readonly string[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a net was trained to be shown, by its name; nets without one take the kinds in order. */
export function controlKind(name: string, index: number): ControlKind {
  if (/depth|midas|zoe/i.test(name)) return 'depth';
  if (/seg/i.test(name)) return 'segmentation';
  if (/mlsd|canny|line|edge|hed|scribble/i.test(name)) return 'lines';
  return controlKinds[index] ?? 'depth';
}

export function controlPicture(kind: ControlKind, scene: ControlScene, size: Size): Raster {
  switch (kind) {
    case 'depth':
      return depthPicture(scene, size);
    case 'segmentation':
      return paint(size, scene.guide, (i) => classColor(scene, i));
    case 'lines':
      return paint(size, scene.guide, (i) => (isEdge(scene, i) ? [255, 255, 255] : [0, 0, 0]));
  }
}

function depthPicture(scene: ControlScene, size: Size): Raster {
  const levels = nearness(Float32Array.from(scene.shell.surface, (_, i) => depthAt(scene, i)));
  return paint(size, scene.guide, (i) => {
    const level = levels[i] ?? 0;
    return [level, level, level];
  });
}

/** Metres along the view axis; Infinity beyond the room. */
function depthAt({ guide, shell }: ControlScene, i: number): number {
  const covered = (guide.coverage[i] ?? 0) >= 0.5;
  return (covered ? (guide.depth[i] ?? 0) : (shell.distance[i] ?? Infinity)) * (shell.axial[i] ?? 1);
}

const shellClasses = ['wall', 'floor', 'wall', 'ceiling'] as const;

function classColor({ guide, shell, pieces }: ControlScene, i: number): readonly [number, number, number] {
  const id = (guide.coverage[i] ?? 0) >= 0.5 ? (guide.objectId[i] ?? 0) : 0;
  if (id > 0) return adeColor(adeClass(pieces[id - 1] ?? ''));
  return adeColor(shellClasses[shell.surface[i] ?? 0] ?? 'wall');
}

/** Where a piece ends, a fold is sharp, or the room's planes meet. */
function isEdge({ guide, shell }: ControlScene, i: number): boolean {
  const { width, objectId, normal } = guide;
  return [i + 1, i + width].some((j) => {
    if (j >= objectId.length || (j === i + 1 && j % width === 0)) return false;
    if (objectId[i] !== objectId[j]) return true;
    if (objectId[i] === 0) return shell.surface[i] !== shell.surface[j];
    let cosine = 0;
    for (let c = 0; c < 3; c++) cosine += (normal[i * 3 + c] ?? 0) * (normal[j * 3 + c] ?? 0);
    return cosine < 0.7;
  });
}

/** A picture of `size` whose pixels take the colour of the guide's nearest. */
function paint(
  { width, height }: Size,
  guide: Size,
  colorAt: (i: number) => readonly [number, number, number],
): Raster {
  const picture = createRaster(width, height, 3);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(((y + 0.5) * guide.height) / height) * guide.width;
    for (let x = 0; x < width; x++)
      picture.data.set(colorAt(row + Math.floor(((x + 0.5) * guide.width) / width)), (y * width + x) * 3);
  }
  return picture;
}
