import { expect, it } from 'vitest';
import { planCells } from '../campaign.ts';
import { type ApprovedCreative, creativePath, type ExportedCampaign } from './approved-creative.ts';
import { exportTables } from './export-tables.ts';
import { trackedUrl, utmOf } from './tracked-url.ts';

const cells = planCells({
  segments: [
    {
      id: 's1',
      headlines: [{ id: 'h1', text: '=HYPERLINK("http://evil.example","free")' }],
      copy: { body: 'Two, "three"', offer: '-30%' },
      images: ['i1'],
    },
  ],
  templates: ['split'],
  formats: ['meta-square', 'google-square', 'pinterest-pin'],
});
const campaign: ExportedCampaign = {
  id: 'cmp_1',
  name: 'Autumn',
  landingUrl: 'https://shop.example/mugs?color=red&utm_source=old#top',
  segmentNames: new Map([['s1', 'Gift seekers']]),
  syntheticPerson: true,
};
const creatives = cells.map((cell): ApprovedCreative => ({
  cell,
  sha256: 'ab'.repeat(32),
  approvedBy: 'Ana',
  approvedAt: new Date(0),
}));
const tableOf = (name: string, of = creatives) =>
  exportTables(campaign, of).find((table) => table.name === name)?.text ?? '';
const lines = (text: string) => text.replace('\uFEFF', '').trim().split('\r\n');

it('lists each channel’s own creatives beside their files, and all of them in one table', () => {
  expect(lines(tableOf('meta/meta-ads.csv'))).toHaveLength(2);
  expect(lines(tableOf('google/google-ads-editor.csv'))).toHaveLength(2);
  expect(lines(tableOf('creatives.csv'))).toHaveLength(4);
  expect(tableOf('meta/meta-ads.csv')).toContain('s1.h1.i1.split.meta-square.jpg');
  expect(tableOf('creatives.csv')).toContain('meta/s1.h1.i1.split.meta-square.jpg');
  expect(tableOf('creatives.csv')).toContain(',yes,');
  expect(exportTables(campaign, creatives.slice(2)).map(({ name }) => name)).toEqual([
    'creatives.csv',
    'columns.csv',
  ]);
});

it('lets no spreadsheet run a headline', () => {
  for (const { text } of exportTables(campaign, creatives))
    for (const cell of text.replace('\uFEFF', '').split(/,|\r\n/)) expect(cell).not.toMatch(/^"?[=+\-@]/);
});

it('tracks each creative by its own id, and keeps what the address said', () => {
  const [cell] = cells;
  if (!cell) throw new Error('no cell');
  const url = new URL(trackedUrl(campaign.landingUrl, utmOf(cell, campaign.id)));
  expect(Object.fromEntries(url.searchParams)).toEqual({
    color: 'red',
    utm_source: 'meta',
    utm_medium: 'paid_social',
    utm_campaign: 'cmp_1',
    utm_content: cell.id,
    utm_term: 's1',
  });
  expect(url.hash).toBe('#top');
  expect(creativePath(cell, 'meta')).toBe('meta/s1.h1.i1.split.meta-square.jpg');
});

it('says which columns nobody has read up', () => {
  const [, ...rows] = lines(tableOf('columns.csv'));
  expect(rows.filter((row) => row.startsWith('google'))).toContain(
    'google/google-ads-editor.csv,Image,https://support.google.com/google-ads/editor/answer/38872,2026-11-28',
  );
  expect(rows.filter((row) => row.startsWith('meta')).every((row) => row.includes('not confirmed'))).toBe(
    true,
  );
});
