import type { Point } from './capsule-span.ts';
import type { Size } from './mask.ts';

/** What of a picture a viewport shows. */
export interface View {
  /** pixels of the screen for one of the picture */
  readonly scale: number;
  /** the picture's point in the viewport's upper left corner */
  readonly x: number;
  readonly y: number;
}

/** Pixels of the screen for one of the picture, at the closest. */
const closest = 16;

/** The whole picture, in the middle. */
export function fitView(picture: Size, viewport: Size): View {
  const scale = Math.min(viewport.width / picture.width, viewport.height / picture.height);
  return centred({ scale, x: 0, y: 0 }, picture, viewport);
}

/** Nearer or farther, with the picture's point under `at` (pixels of the viewport) where it is. */
export function zoomTo(view: View, scale: number, at: Point, { picture, viewport }: Sizes): View {
  const farthest = Math.min(1, fitView(picture, viewport).scale);
  const next = Math.min(closest, Math.max(farthest, scale));
  const { x, y } = toPicture(view, at);
  return centred({ scale: next, x: x - at.x / next, y: y - at.y / next }, picture, viewport);
}

export interface Sizes {
  readonly picture: Size;
  /** pixels of the screen */
  readonly viewport: Size;
}

/** Moved by pixels of the screen, the picture with the hand. */
export function panBy(view: View, by: Point, { picture, viewport }: Sizes): View {
  return centred(
    { ...view, x: view.x - by.x / view.scale, y: view.y - by.y / view.scale },
    picture,
    viewport,
  );
}

/** Moved so that a point of the picture is seen, a little away from the edge. */
export function showPoint(view: View, point: Point, { picture, viewport }: Sizes): View {
  const along = (from: number, shown: number, at: number) => {
    const margin = shown * 0.1;
    return Math.max(at + margin - shown, Math.min(at - margin, from));
  };
  const [width, height] = [viewport.width / view.scale, viewport.height / view.scale];
  return centred(
    { ...view, x: along(view.x, width, point.x), y: along(view.y, height, point.y) },
    picture,
    viewport,
  );
}

/** A point of the viewport (pixels of the screen) on the picture. */
export const toPicture = (view: View, { x, y }: Point): Point => ({
  x: view.x + x / view.scale,
  y: view.y + y / view.scale,
});

/** A point of the picture on the viewport. */
export const toScreen = (view: View, { x, y }: Point): Point => ({
  x: (x - view.x) * view.scale,
  y: (y - view.y) * view.scale,
});

/** A picture smaller than the viewport stays in its middle, a larger one fills it. */
function centred({ scale, x, y }: View, picture: Size, viewport: Size): View {
  const along = (from: number, size: number, shown: number) =>
    size <= shown ? (size - shown) / 2 : Math.min(size - shown, Math.max(0, from));
  return {
    scale,
    x: along(x, picture.width, viewport.width / scale),
    y: along(y, picture.height, viewport.height / scale),
  };
}
