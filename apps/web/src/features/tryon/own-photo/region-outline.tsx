import type { Box } from '@escena/verticals/tryon/region/box';

interface RegionOutlineProps {
  /** pixels of the photo */
  readonly region: Box;
  /** an ellipse of the photo that is made unrecognisable */
  readonly hidden: Box | undefined;
  readonly photo: { readonly width: number; readonly height: number };
  /** what stands at its edge */
  readonly label: string;
}

/** Over a photo: the part that is sent stays bright, the rest is dimmed, and what is hidden in it is blurred. */
export function RegionOutline({ region, hidden, photo, label }: RegionOutlineProps) {
  return (
    <>
      {hidden ? (
        <div
          className="pointer-events-none absolute rounded-full backdrop-blur-xl"
          style={placeOf(hidden, photo)}
        />
      ) : null}
      <div
        className="pointer-events-none absolute rounded-sm border-2 border-white shadow-[0_0_0_9999px_rgb(0_0_0/0.55)]"
        style={placeOf(region, photo)}
      >
        <span className="absolute bottom-1 left-1 rounded-full bg-black/70 px-2 py-0.5 text-xs text-white">
          {label}
        </span>
      </div>
    </>
  );
}

const percent = (value: number) => `${100 * value}%`;

function placeOf({ x, y, width, height }: Box, photo: RegionOutlineProps['photo']) {
  return {
    left: percent(x / photo.width),
    top: percent(y / photo.height),
    width: percent(width / photo.width),
    height: percent(height / photo.height),
  };
}
