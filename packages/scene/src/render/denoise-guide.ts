import { filterGuide } from './filter-guide.ts';
import { runFilterRows } from './filter-step.ts';
import type { Guide } from './guide.ts';
import type { TraceCrew } from './trace-crew.ts';

/** A guide after the plain renderer's filter. */
export interface DenoisedGuide extends Guide {
  /** [h·w·3] each: `light` after every pass of its filter, finest first; the last is `light` itself */
  readonly lightScales: readonly Float32Array[];
}

/**
 * The plain renderer's filter: averages `light`, `specular` and `shadow` within surfaces and leaves every other buffer
 * (coverage, albedo with its textures, normals, depth, ids) untouched. Shadows too faint to see, and light
 * that furniture adds to the room, become exactly 1.
 * @param pictureWidth pixels across the picture that the guide is a part of
 */
export function denoiseGuide(guide: Guide, pictureWidth = guide.width): DenoisedGuide {
  const filter = filterGuide(guide, pictureWidth, (length) => new Float32Array(length));
  for (let step = filter.next(); ; step = filter.next()) {
    if (step.done) return { ...guide, ...step.value };
    runFilterRows(step.value, 0, guide.height);
  }
}

/**
 * `denoiseGuide` on the threads of a crew: the same bytes.
 * @throws AppError `job.cancelled` within about 100 ms of the signal; `worker.crashed` when a thread dies
 */
export async function denoiseWith(
  crew: TraceCrew,
  guide: Guide,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<DenoisedGuide> {
  const { coverage, light, specular, shadow, normal, depth } = guide;
  const filter = filterGuide(
    {
      ...guide,
      coverage: shared(coverage),
      light: shared(light),
      specular: shared(specular),
      shadow: shared(shadow),
      normal: shared(normal),
      depth: shared(depth),
      objectId: sharedIds(guide.objectId),
    },
    guide.width,
    (length) => new Float32Array(new SharedArrayBuffer(length * 4)),
  );
  for (let step = filter.next(); ; step = filter.next()) {
    if (step.done) {
      const lightScales = step.value.lightScales.map(own);
      return {
        ...guide,
        light: lightScales.at(-1) ?? light,
        lightScales,
        specular: own(step.value.specular),
        shadow: own(step.value.shadow),
      };
    }
    await crew.filterRows(step.value, guide.height, signal);
  }
}

function shared(values: Float32Array): Float32Array {
  const copy = new Float32Array(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}

function sharedIds(values: Uint16Array): Uint16Array {
  const copy = new Uint16Array(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}

/** Ordinary memory, which every consumer takes. */
function own(values: Float32Array): Float32Array {
  return new Float32Array(values);
}
