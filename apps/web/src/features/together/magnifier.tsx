import { cn } from '@escena/ui/cn';
import type { Spot } from './together-draft.ts';

/** the photo is shown so many times as wide as the glass */
const zoom = 12;

interface MagnifierProps {
  readonly src: string;
  readonly at: Spot;
  /** of the photo: width ÷ height */
  readonly shape: number;
}

/** The photo around a place, large, in whichever upper corner is out of the way. It fills no place in a reading of the page. */
export function Magnifier({ src, at: [x, y], shape }: MagnifierProps) {
  // In shares of the glass: where the photo's place comes to lie in its middle.
  const position = (at: number, size: number) => `${(100 * (0.5 - at * size)) / (1 - size)}%`;
  return (
    <div
      aria-hidden
      className={cn(
        'pointer-events-none absolute top-2 size-28 overflow-hidden rounded-full border-2 border-white bg-sunken shadow-float',
        x < 0.5 ? 'right-2' : 'left-2',
      )}
      style={{
        backgroundImage: `url(${src})`,
        backgroundSize: `${100 * zoom}% ${(100 * zoom) / shape}%`,
        backgroundPosition: `${position(x, zoom)} ${position(y, zoom / shape)}`,
      }}
    >
      <span className="absolute top-1/2 left-1/2 h-4 w-px -translate-1/2 bg-white mix-blend-difference" />
      <span className="absolute top-1/2 left-1/2 h-px w-4 -translate-1/2 bg-white mix-blend-difference" />
    </div>
  );
}
