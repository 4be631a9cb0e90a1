/** The tables of an export, as data: what each column is called, where that was read, and what goes in. */
import { formats } from '../formats/formats.ts';
import { type ApprovedCreative, creativePath, type ExportedCampaign } from './approved-creative.ts';
import { trackedUrl, utmOf, utmQuery } from './tracked-url.ts';

export interface Row {
  readonly campaign: ExportedCampaign;
  readonly creative: ApprovedCreative;
}

export interface Column {
  readonly header: string;
  /** where the channel says that it reads this header; null: as people know it, nobody has looked it up */
  readonly source: string | null;
  readonly verifiedAt: string | null;
  readonly value: (row: Row) => string;
}

export interface Sheet {
  /** its path in the ZIP */
  readonly file: string;
  /** whose creatives it lists; absent: all */
  readonly channel?: 'meta' | 'google';
  readonly columns: readonly Column[];
}

const editorHeaders = 'https://support.google.com/google-ads/editor/answer/57747';
const editorImages = 'https://support.google.com/google-ads/editor/answer/38872';

const read = (source: string, header: string, value: Column['value']): Column => ({
  header,
  source,
  verifiedAt: '2026-11-28',
  value,
});
const known = (header: string, value: Column['value']): Column => ({
  header,
  source: null,
  verifiedAt: null,
  value,
});

const utm = ({ campaign, creative }: Row) => utmOf(creative.cell, campaign.id);
const segmentName = ({ campaign, creative: { cell } }: Row) =>
  campaign.segmentNames.get(cell.segment) ?? cell.segment;
const formatOf = ({ creative }: Row) => formats[creative.cell.format];
const copyOf = ({ creative }: Row) => creative.cell.copy;
const path = (row: Row) => creativePath(row.creative.cell, formatOf(row).channel);
/** beside its own table */
const fileName = ({ creative }: Row) => `${creative.cell.id}.jpg`;

export const sheets: readonly Sheet[] = [
  {
    // Meta shows its template to people who are signed in only; public tools that write its import file call these columns the same.
    file: 'meta/meta-ads.csv',
    channel: 'meta',
    columns: [
      known('Campaign Name', ({ campaign }) => campaign.name),
      known('Ad Set Name', segmentName),
      known('Ad Name', ({ creative }) => creative.cell.id),
      known('Title', (row) => copyOf(row).headline),
      known('Body', (row) => copyOf(row).body ?? ''),
      known('Link', ({ campaign }) => campaign.landingUrl),
      known('URL Tags', (row) => utmQuery(utm(row))),
      known('Image File Name', fileName),
    ],
  },
  {
    file: 'google/google-ads-editor.csv',
    channel: 'google',
    columns: [
      read(editorHeaders, 'Campaign', ({ campaign }) => campaign.name),
      read(editorImages, 'Ad group', segmentName),
      read(editorImages, 'Image', fileName),
      known('Final URL', ({ campaign }) => campaign.landingUrl),
      known('Final URL suffix', (row) => utmQuery(utm(row))),
    ],
  },
  {
    file: 'creatives.csv',
    columns: [
      known('creative_id', ({ creative }) => creative.cell.id),
      known('file', path),
      known('channel', (row) => formatOf(row).channel),
      known('format', ({ creative }) => creative.cell.format),
      known('width', (row) => String(formatOf(row).width)),
      known('height', (row) => String(formatOf(row).height)),
      known('segment', segmentName),
      known('headline', (row) => copyOf(row).headline),
      known('body', (row) => copyOf(row).body ?? ''),
      known('action', (row) => copyOf(row).action ?? ''),
      known('offer', (row) => copyOf(row).offer ?? ''),
      known('fine_print', (row) => copyOf(row).fine ?? ''),
      known('url', (row) => trackedUrl(row.campaign.landingUrl, utm(row))),
      known('synthetic_person', ({ campaign }) => (campaign.syntheticPerson ? 'yes' : 'no')),
      known('sha256', ({ creative }) => creative.sha256),
      known('approved_by', ({ creative }) => creative.approvedBy),
      known('approved_at', ({ creative }) => creative.approvedAt.toISOString()),
    ],
  },
];
