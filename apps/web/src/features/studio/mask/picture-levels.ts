import type { View } from './view.ts';

/** A picture at its full size and at halves of it, largest first: whatever the zoom, little more is drawn than is seen. */
export class PictureLevels {
  readonly #levels: readonly ImageBitmap[];
  /** pixels of the picture; a stored rendition that is shown in its place may be smaller */
  readonly #width: number;

  private constructor(levels: readonly ImageBitmap[], width: number) {
    this.#levels = levels;
    this.#width = width;
  }

  /**
   * @param width pixels of the picture that `source` shows
   * @throws Error when it cannot be decoded
   */
  static async of(source: ImageBitmapSource, width: number): Promise<PictureLevels> {
    const full = await createImageBitmap(source);
    const levels = [full];
    for (let last = full; Math.max(last.width, last.height) > 1024; levels.push(last))
      last = await createImageBitmap(last, {
        resizeWidth: Math.ceil(last.width / 2),
        resizeHeight: Math.ceil(last.height / 2),
        resizeQuality: 'medium',
      });
    return new PictureLevels(levels, width);
  }

  draw(context: CanvasRenderingContext2D, { scale, x, y }: View): void {
    const { width, height } = context.canvas;
    context.clearRect(0, 0, width, height);
    const level =
      this.#levels.findLast((candidate) => candidate.width >= this.#width * scale) ?? this.#levels[0];
    if (!level) return;
    const perPixel = this.#width / level.width;
    // From twice its size on, a pixel is shown as one.
    context.imageSmoothingEnabled = scale * perPixel < 2;
    context.setTransform(scale * perPixel, 0, 0, scale * perPixel, -x * scale, -y * scale);
    context.drawImage(level, 0, 0);
    context.resetTransform();
  }

  close(): void {
    for (const level of this.#levels) level.close();
  }
}
