import type { Cell } from '../campaign.ts';
import type { Channel } from '../formats/format.ts';
import { formats } from '../formats/formats.ts';

/** What analytics read off an address (UTM). */
export interface Utm {
  readonly source: string;
  readonly medium: string;
  readonly campaign: string;
  /** the creative */
  readonly content: string;
  /** the segment */
  readonly term: string;
}

/** As Google Analytics groups traffic: https://support.google.com/analytics/answer/9756891 */
const mediums: Readonly<Record<Channel, string>> = {
  meta: 'paid_social',
  google: 'cpc',
  tiktok: 'paid_social',
  pinterest: 'paid_social',
  linkedin: 'paid_social',
  x: 'paid_social',
  display: 'display',
};

/** @param campaign its id: names change */
export function utmOf({ id, segment, format }: Cell, campaign: string): Utm {
  const { channel } = formats[format];
  return { source: channel, medium: mediums[channel], campaign, content: id, term: segment };
}

/** `utm_source=…&…`, for channels that keep it apart from the address. */
export function utmQuery(utm: Utm): string {
  return new URLSearchParams(parametersOf(utm)).toString();
}

/** Where the ad leads; what the address says itself stays, but for `utm_*`. */
export function trackedUrl(landing: string, utm: Utm): string {
  const url = new URL(landing);
  for (const [name, value] of parametersOf(utm)) url.searchParams.set(name, value);
  return url.href;
}

function parametersOf({ source, medium, campaign, content, term }: Utm): [string, string][] {
  return [
    ['utm_source', source],
    ['utm_medium', medium],
    ['utm_campaign', campaign],
    ['utm_content', content],
    ['utm_term', term],
  ];
}
