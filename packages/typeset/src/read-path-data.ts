import { AppError } from '@escena/core/app-error';
import type { Contour, Outline, Segment } from './outline.ts';

const numbersOf: Record<string, number> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

/** SVG path data of absolute M, L, Q, C and Z as an outline. @throws AppError internal for any other command */
export function readPathData(data: string): Outline {
  const contours: Contour[] = [];
  let segments: Segment[] = [];
  for (const [, command = '', values = ''] of data.matchAll(
    /([A-Za-z])([^A-Za-z]*(?:e[-+]?\d[^A-Za-z]*)*)/g,
  )) {
    const count = numbersOf[command];
    const numbers = values.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)?.map(Number) ?? [];
    if (count === undefined || (count > 0 && numbers.length % count !== 0))
      throw new AppError('internal', { detail: `path command ${command}` });
    if (command === 'M')
      contours.push({ start: [numbers[0] ?? 0, numbers[1] ?? 0], segments: (segments = []) });
    else
      for (let i = 0; count > 0 && i < numbers.length; i += count)
        segments.push(numbers.slice(i, i + count) as unknown as Segment);
  }
  return contours.filter((contour) => contour.segments.length > 0);
}
