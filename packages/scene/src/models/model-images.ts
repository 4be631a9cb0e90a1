import type { Texture as GltfTexture, TextureInfo } from '@gltf-transform/core';
import type { ModelWarning } from '@escena/core/model-warnings';
import type { Transform } from '@gltf-transform/extensions';
import type { AppError } from '@escena/core/app-error';
import { toAppError } from '@escena/core/app-error';
import { decodeImage } from '@escena/imaging/decode-image';
import { probeImage } from '@escena/imaging/probe-image';
import type { ImageLevel, ImageMap, ImageWrap } from '../scene.ts';
import { mipLevels } from './mip-levels.ts';
import { modelLimits } from './model-limits.ts';

export interface ImageUse {
  readonly texture: GltfTexture | null;
  readonly info: TextureInfo | null;
  readonly meaning: 'light' | 'data';
}

/** The pictures of one model: each is decoded once, and together they stay within `modelLimits`. */
export class ModelImages {
  readonly #warn: (warning: ModelWarning) => void;
  readonly #levels = new Map<string, Promise<ImageLevel[] | undefined>>();
  readonly #numbers = new Map<GltfTexture, number>();
  readonly #signal: AbortSignal | undefined;
  readonly #maxSide: number;

  /** @param count how many pictures the model has at most, which share the memory */
  constructor(
    count: number,
    { warn, signal }: { warn: (warning: ModelWarning) => void; signal?: AbortSignal | undefined },
  ) {
    this.#warn = warn;
    this.#signal = signal;
    let side: number = modelLimits.textureSide;
    while (side > 64 && side * side * count > modelLimits.keptTexels) side /= 2;
    this.#maxSide = side;
  }

  /** The picture of a slot; undefined where there is none or it cannot be read (a warning says why). */
  async map({ texture, info, meaning }: ImageUse): Promise<ImageMap | undefined> {
    if (!texture || !info) return undefined;
    const transform = info.getExtension<Transform>('KHR_texture_transform');
    const key = `${this.#numberOf(texture)} ${meaning}`;
    const known = this.#levels.get(key) ?? this.#read(texture, meaning);
    this.#levels.set(key, known);
    const levels = await known;
    if (!levels) return undefined;
    return {
      levels,
      wrap: [wrapOf(info.getWrapS()), wrapOf(info.getWrapT())],
      transform: transform ? matrixOf(transform) : [1, 0, 0, 0, 1, 0],
    };
  }

  #numberOf(texture: GltfTexture): number {
    const number = this.#numbers.get(texture) ?? this.#numbers.size;
    this.#numbers.set(texture, number);
    return number;
  }

  async #read(texture: GltfTexture, meaning: 'light' | 'data'): Promise<ImageLevel[] | undefined> {
    const bytes = texture.getImage();
    if (!bytes || texture.getMimeType() === 'image/ktx2') {
      this.#warn(bytes ? 'texture-format' : 'texture-unreadable');
      return undefined;
    }
    try {
      const { width, height } = await probeImage(bytes, { minSide: 1 });
      if (width * height > modelLimits.texturePixels) {
        this.#warn('texture-unreadable');
        return undefined;
      }
      if (Math.max(width, height) > this.#maxSide) this.#warn('texture-reduced');
      const { raster } = await decodeImage(bytes, { minSide: 1, signal: this.#signal });
      return mipLevels(raster, { maxSide: this.#maxSide, meaning });
    } catch (thrown) {
      const error: AppError = toAppError(thrown);
      if (error.fault !== 'input') throw error;
      this.#warn('texture-unreadable');
      return undefined;
    }
  }
}

/** Offset · rotation · scale, rotation counter-clockwise with v down (KHR_texture_transform, "Overview"). */
function matrixOf(transform: Transform): number[] {
  const [ox, oy] = transform.getOffset();
  const [sx, sy] = transform.getScale();
  const [c, s] = [Math.cos(transform.getRotation()), Math.sin(transform.getRotation())];
  return [c * sx, s * sy, ox, -s * sx, c * sy, oy];
}

function wrapOf(mode: number): ImageWrap {
  // OpenGL's numbers, which glTF uses (§5.26): CLAMP_TO_EDGE, MIRRORED_REPEAT, REPEAT.
  if (mode === 33071) return 'clamp';
  return mode === 33648 ? 'mirror' : 'repeat';
}
