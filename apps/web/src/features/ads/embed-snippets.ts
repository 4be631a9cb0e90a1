import { type FormatName, formats } from '@escena/verticals/ads/formats';

interface Place {
  /** of this installation */
  readonly origin: string;
  /** the campaign */
  readonly id: string;
  readonly segment: string;
  readonly format: FormatName;
}

/** One line for a page: the ad appears where it stands. */
export function tagSnippet({ origin, id, segment, format }: Place): string {
  return `<script async src="${origin}/v1/tag.js" data-campaign="${id}" data-segment="${segment}" data-format="${format}"></script>`;
}

/** What the sender puts a fresh value of its own into, the same in both places: a click is then known to be this showing's. */
const freshId = 'IMPRESSION_ID';

/** For letters and pages without JavaScript. */
export function imageSnippet({ origin, id, segment, format }: Place): string {
  const { width, height } = formats[format];
  const shown = new URLSearchParams({ segment, format, impression: freshId })
    .toString()
    .replaceAll('&', '&amp;');
  return [
    `<a href="${origin}/v1/click/${id}?impression=${freshId}" rel="sponsored noopener" target="_blank">`,
    `  <img src="${origin}/v1/serve/${id}?${shown}" width="${width}" height="${height}" alt="">`,
    '</a>',
  ].join('\n');
}
