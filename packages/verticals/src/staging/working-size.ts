/** The guide's long side never exceeds this: beyond it tracing time grows and the eye gains little (furniture is smooth). */
const maxLongSide = 1280;

/** The size that the guide is traced at for a photo of `width` × `height`; same aspect, whole pixels. */
export function workingSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, maxLongSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
