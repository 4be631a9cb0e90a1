import type { ServedCampaign, ServedCreative } from '@escena/db/ads/find-served';

export interface Wanted {
  /** whom the page is shown to, as its embedder declares */
  readonly segment: string | undefined;
  readonly format: string | undefined;
  /** pixels of the place: taken where no format is named */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

export type Nothing = 'not_running' | 'segment_unknown' | 'format_unknown';

export type Picked =
  { readonly creative: ServedCreative; readonly held: boolean } | { readonly nothing: Nothing };

/** Which creative to show: to the holdout any alike, to all others by the plan's shares. */
export function pickCreative(campaign: ServedCampaign, wanted: Wanted, random: () => number): Picked {
  if (campaign.state !== 'running') return { nothing: 'not_running' };
  const segment = segmentOf(campaign, wanted.segment);
  if (segment === undefined) return { nothing: 'segment_unknown' };
  const ofSegment = campaign.creatives.filter((creative) => creative.segment === segment);
  const format = formatOf(ofSegment, wanted);
  const candidates = ofSegment.filter((creative) => creative.format === format);
  const held = random() < campaign.holdoutShare;
  const shares = campaign.shares[segment]?.[format ?? ''];
  const weights = candidates.map(({ id }) => (held || !shares ? 1 : (shares[id] ?? 0)));
  const creative = draw(candidates, weights, random);
  return creative ? { creative, held } : { nothing: 'format_unknown' };
}

/** One that names none is right where there is only one. */
function segmentOf({ creatives }: ServedCampaign, wanted: string | undefined): string | undefined {
  const known = new Set(creatives.map(({ segment }) => segment));
  const [only] = known;
  if (wanted === undefined) return known.size === 1 ? only : undefined;
  return known.has(wanted) ? wanted : undefined;
}

/** The named one; else the one whose shape is nearest to the place's, of those the smallest that fills it. */
function formatOf(
  creatives: readonly ServedCreative[],
  { format, width, height }: Wanted,
): string | undefined {
  const known = new Map(creatives.map((creative) => [creative.format, creative]));
  if (format !== undefined) return known.has(format) ? format : undefined;
  const sizes = [...known.values()];
  if (!width || !height) return sizes.length === 1 ? sizes[0]?.format : undefined;
  const misfit = (size: ServedCreative) => Math.abs(Math.log((size.width * height) / (size.height * width)));
  const least = Math.min(...sizes.map(misfit));
  if (least > mostMisfit) return undefined;
  // Shapes that differ by a pixel's rounding are the same.
  const nearest = sizes.filter((size) => misfit(size) < least + 0.01).toSorted((a, b) => a.width - b.width);
  return (nearest.find((size) => size.width >= width) ?? nearest.at(-1))?.format;
}

/** A third wider or taller than the place: more and it would be shown with broad bars or be cut. */
const mostMisfit = Math.log(4 / 3);

function draw<T>(items: readonly T[], weights: readonly number[], random: () => number): T | undefined {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  // What was approved since the plan was made has no share yet: where nothing else is there, all alike.
  if (sum === 0) return items[Math.floor(random() * items.length)];
  let left = random() * sum;
  return items.find((_, index) => (left -= weights[index] ?? 0) < 0) ?? items.at(-1);
}
