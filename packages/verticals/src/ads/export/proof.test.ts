import { createRaster } from '@escena/core/raster';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { loadShippedFont } from '@escena/typeset/load-shipped-font';
import { expect, it } from 'vitest';
import { planCells } from '../campaign.ts';
import { formats } from '../formats/formats.ts';
import { makeProof, type Proof } from './proof.ts';

const cells = planCells({
  segments: ['gifts', 'cafés'].map((id) => ({
    id,
    headlines: [{ id: 'h', text: 'كوب لصباحات هادئة' }],
    copy: { body: 'ゆっくりした朝のためのマグカップ', action: 'Jetzt entdecken' },
    images: ['mug'],
  })),
  templates: ['split'],
  formats: [
    'display-rectangle',
    'display-leaderboard',
    'display-mobile',
    'display-skyscraper',
    'x-landscape',
  ],
});
const creatives = await Promise.all(
  cells.map(async (cell, i): Promise<Proof['creatives'][number]> => {
    const { width, height } = formats[cell.format];
    return {
      cell,
      file: await encodeJpeg(createRaster(width, height, 3)),
      findings: i === 0 ? [{ code: 'unsafe', role: 'headline' }] : [],
      state: i % 2 === 0 ? 'approved' : 'waiting',
      decidedBy: 'Ana Souto',
      decidedAt: new Date('2026-11-28T09:00:00Z'),
      note: '',
    };
  }),
);
const proof: Proof = {
  campaign: 'Autumn',
  segments: [
    { id: 'gifts', name: 'Gifts' },
    { id: 'cafés', name: 'Cafés' },
    { id: 'nobody', name: 'Nobody' },
  ],
  creatives,
  syntheticPerson: true,
  locale: 'en',
  loadFont: loadShippedFont,
};

it('shows every creative, four a page, each segment on pages of its own', async () => {
  const pdf = Buffer.from(await makeProof(proof)).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(4);
  expect(pdf.match(/\/Subtype \/Image/g)).toHaveLength(cells.length);
  expect(pdf).not.toMatch(/\/Type \/Font\b/);
});

it('is the same bytes for the same proof, and others in another language', async () => {
  const short: Proof = { ...proof, creatives: creatives.slice(0, 1) };
  const [first, second] = [await makeProof(short), await makeProof(short)];
  expect(Buffer.compare(first, second)).toBe(0);
  expect(Buffer.compare(first, await makeProof({ ...short, locale: 'es' }))).not.toBe(0);
});
