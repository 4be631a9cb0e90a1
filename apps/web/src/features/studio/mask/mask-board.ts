import type { Point } from './capsule-span.ts';
import { erasePart } from './erase-part.ts';
import { fillPolygon, rectangleBetween } from './fill-polygon.ts';
import { clipRect, type Rect, type Size, unionRect } from './mask.ts';
import { MaskEdit } from './mask-edit.ts';
import { commit, type MaskHistory, redo, undo } from './mask-history.ts';
import { isBrush, isErasing, isOutline, type ToolState } from './mask-tool.ts';
import { paintCapsule } from './paint-capsule.ts';
import type { PictureLevels } from './picture-levels.ts';
import { renderMask, screenRect } from './render-mask.ts';
import { type BrushPoint, capsulesBetween } from './stroke.ts';
import { fitView, showPoint, type View } from './view.ts';

/** What of a board is seen outside its canvases. A new object whenever something of it changed. */
export interface BoardState {
  readonly history: MaskHistory;
  readonly view: View;
  /** pixels of the screen */
  readonly viewport: Size;
  /** pixels of the screen for one of the page */
  readonly density: number;
  /** of a lasso or a rectangle that is being drawn, on the picture */
  readonly outline: readonly Point[];
  /** where the keyboard is on the picture */
  readonly cursor: Point | undefined;
  readonly painting: boolean;
}

/** A stroke, a lasso or a rectangle under way. */
interface Gesture {
  readonly tool: ToolState;
  readonly erase: boolean;
  readonly edit: MaskEdit;
  /** how far it is painted */
  readonly last: BrushPoint;
  /** where the pointer is, if that is a little further */
  readonly ahead: BrushPoint | undefined;
}

/** Of the brush's radius: the path of a wide brush needs no more points than that. */
const leastStep = 0.06;

/**
 * A picture with its mask over it, in two canvases of the screen's own pixels. Painting draws anew only the part of the
 * upper one that the brush touched; the picture is drawn when the view moves. What happens is told to whoever subscribes.
 */
export class MaskBoard {
  readonly picture: Size;
  #state: BoardState;
  readonly #photo: CanvasRenderingContext2D;
  readonly #overlay: CanvasRenderingContext2D;
  readonly #listeners = new Set<() => void>();
  #levels: PictureLevels | undefined;
  #gesture: Gesture | undefined;
  #frame = 0;
  #photoStale = true;
  /** what of the screen shows an older mask */
  #stale: Rect | undefined;

  constructor(canvases: { photo: HTMLCanvasElement; overlay: HTMLCanvasElement }, history: MaskHistory) {
    const [photo, overlay] = [canvases.photo.getContext('2d'), canvases.overlay.getContext('2d')];
    if (!photo || !overlay) throw new Error('this browser has no canvas');
    this.#photo = photo;
    this.#overlay = overlay;
    this.picture = { width: history.mask.width, height: history.mask.height };
    const viewport = { width: overlay.canvas.width, height: overlay.canvas.height };
    this.#state = {
      history,
      view: fitView(this.picture, viewport),
      viewport,
      density: 1,
      outline: [],
      cursor: undefined,
      painting: false,
    };
  }

  get state(): BoardState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  show(levels: PictureLevels): void {
    this.#levels?.close();
    this.#levels = levels;
    this.#redraw();
  }

  /** The canvases have another size, in pixels of the screen, and a width in the page's; what was shown whole stays whole. */
  resize(viewport: Size, pageWidth: number): void {
    const { view, viewport: before } = this.#state;
    const whole = Math.abs(view.scale / fitView(this.picture, before).scale - 1) < 1e-6;
    for (const { canvas } of [this.#photo, this.#overlay]) Object.assign(canvas, viewport);
    const density = viewport.width / pageWidth;
    this.#set({ viewport, density, view: whole ? fitView(this.picture, viewport) : view });
    this.#redraw();
  }

  look(change: (view: View, sizes: { picture: Size; viewport: Size }) => View): void {
    const { view, viewport } = this.#state;
    this.#set({ view: change(view, { picture: this.picture, viewport }) });
    this.#redraw();
  }

  /** Puts the keyboard's cursor somewhere on the picture, and that in sight; undefined: the pointer is back. */
  point(cursor: Point | undefined): void {
    if (cursor === this.#state.cursor) return;
    const { width, height } = this.picture;
    const at = cursor && {
      x: Math.min(width, Math.max(0, cursor.x)),
      y: Math.min(height, Math.max(0, cursor.y)),
    };
    this.#set({ cursor: at });
    if (at) this.look((view, sizes) => showPoint(view, at, sizes));
  }

  /** Begins a stroke or an outline. */
  begin(at: BrushPoint, tool: ToolState, alt: boolean): void {
    this.giveUp();
    const edit = new MaskEdit(this.#state.history.mask);
    this.#gesture = { tool, erase: isErasing(tool, alt), edit, last: at, ahead: undefined };
    if (isBrush(tool)) this.#paint(at, true);
    else if (isOutline(tool)) this.#set({ outline: [at] });
    else this.#touch(erasePart(edit, at));
    this.#set({ painting: true });
  }

  /** Goes on to the next point. With `corner`, an outline keeps its last point; a rectangle has but two. */
  extend(at: BrushPoint, corner = true): void {
    if (!this.#gesture) return;
    if (isBrush(this.#gesture.tool)) return this.#paint(at);
    if (!isOutline(this.#gesture.tool)) return;
    const { outline } = this.#state;
    const kept =
      this.#gesture.tool.tool === 'rectangle' ? outline.slice(0, 1) : corner ? outline : outline.slice(0, -1);
    this.#set({ outline: [...kept, at] });
  }

  /** Ends what is being drawn, and says what came of it. */
  end(): 'painted' | 'erased' | 'unchanged' {
    const gesture = this.#gesture;
    if (!gesture) return 'unchanged';
    const [first] = this.#state.outline;
    const last = this.#state.outline.at(-1);
    if (first && last) {
      const corners = gesture.tool.tool === 'rectangle' ? rectangleBetween(first, last) : this.#state.outline;
      this.#touch(fillPolygon(gesture.edit, corners, gesture.erase));
    }
    if (gesture.ahead) this.#paint(gesture.ahead, true);
    this.#gesture = undefined;
    if (!this.#commit(gesture.edit)) return 'unchanged';
    return gesture.erase ? 'erased' : 'painted';
  }

  /** Forgets what is being drawn. */
  giveUp(): void {
    if (!this.#gesture) return;
    this.#gesture = undefined;
    this.#set({ outline: [], painting: false });
    this.#redraw();
  }

  /** An edit of the whole mask; whether it changed anything. */
  apply(change: (edit: MaskEdit) => void): boolean {
    this.giveUp();
    const edit = new MaskEdit(this.#state.history.mask);
    change(edit);
    this.#redraw();
    return this.#commit(edit);
  }

  undo(): void {
    this.giveUp();
    this.#set({ history: undo(this.#state.history) });
    this.#redraw();
  }

  redo(): void {
    this.giveUp();
    this.#set({ history: redo(this.#state.history) });
    this.#redraw();
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    this.#levels?.close();
    this.#listeners.clear();
  }

  /** With `last`, also what is nearer to the last point than can be seen. */
  #paint(at: BrushPoint, last = false): void {
    const gesture = this.#gesture;
    if (!gesture) return;
    const moved = Math.hypot(at.x - gesture.last.x, at.y - gesture.last.y);
    if (!last && moved < leastStep * at.radius) return void (this.#gesture = { ...gesture, ahead: at });
    const mode = { hardness: gesture.tool.hardness, erase: gesture.erase };
    for (const capsule of capsulesBetween(gesture.last, at))
      this.#touch(paintCapsule(gesture.edit, capsule, mode));
    this.#gesture = { ...gesture, last: at, ahead: undefined };
  }

  #commit(edit: MaskEdit): boolean {
    const before = this.#state.history;
    const history = commit(before, edit.finish());
    this.#set({ history, outline: [], painting: false });
    return history !== before;
  }

  #set(change: Partial<BoardState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** These pixels of the mask changed. */
  #touch(rect: Rect | undefined): void {
    if (!rect) return;
    this.#stale = unionRect(this.#stale, screenRect(rect, this.#state.view));
    this.#schedule();
  }

  #redraw(): void {
    const { width, height } = this.#state.viewport;
    this.#photoStale = true;
    this.#stale = { left: 0, top: 0, right: width, bottom: height };
    this.#schedule();
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  #draw(): void {
    const { view, viewport, history } = this.#state;
    if (this.#photoStale) this.#levels?.draw(this.#photo, view);
    this.#photoStale = false;
    const rect = this.#stale && clipRect(this.#stale, viewport);
    this.#stale = undefined;
    if (!rect) return;
    const pixels = new ImageData(rect.right - rect.left, rect.bottom - rect.top);
    const mask = this.#gesture?.edit.mask ?? history.mask;
    renderMask(mask, view, rect, new Uint32Array(pixels.data.buffer));
    this.#overlay.putImageData(pixels, rect.left, rect.top);
  }
}
