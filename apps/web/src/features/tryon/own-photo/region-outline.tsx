import type { Box } from '@escena/verticals/tryon/region/box';

interface RegionOutlineProps {
  /** pixels of the photo */
  readonly region: Box;
  readonly photo: { readonly width: number; readonly height: number };
  /** what stands at its edge */
  readonly label: string;
}

const percent = (value: number) => `${100 * value}%`;

/** Over a photo: the part that is sent stays bright, the rest is dimmed. */
export function RegionOutline({ region, photo, label }: RegionOutlineProps) {
  return (
    <div
      className="pointer-events-none absolute rounded-sm border-2 border-white shadow-[0_0_0_9999px_rgb(0_0_0/0.55)]"
      style={{
        left: percent(region.x / photo.width),
        top: percent(region.y / photo.height),
        width: percent(region.width / photo.width),
        height: percent(region.height / photo.height),
      }}
    >
      <span className="absolute top-1 left-1 rounded-full bg-black/70 px-2 py-0.5 text-xs text-white">
        {label}
      </span>
    </div>
  );
}
