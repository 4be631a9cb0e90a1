import { AppError } from '@escena/core/app-error';
import { createRaster } from '@escena/core/raster';
import { encodePng } from '@escena/imaging/encode-image';
import { loadShippedFont } from '@escena/typeset/load-shipped-font';
import { toPdf } from '@escena/typeset/to-pdf';
import { toSvg } from '@escena/typeset/to-svg';
import { expect, test } from 'vitest';
import { decalInput } from './input.ts';
import { type DecalSources, makeDecal } from './make-decal.ts';

const photo = createRaster(200, 120, 3);
photo.data.fill(210);
const own = await loadShippedFont('great-vibes', '');
const restricted = { ...own, embedding: 'restricted' } as const;
const ring =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#0000ff" fill-rule="evenodd" d="M0 0h10v10h-10zM3 3h4v4h-4z"/></svg>';
const dot = createRaster(20, 20, 4);
for (let i = 0; i < 400; i++) dot.data.set([255, 0, 0, i % 20 < 10 ? 255 : 0], 4 * i);
const dotPng = await encodePng(dot);

const sources: DecalSources = {
  font: (id) => Promise.resolve(id === 'fnt_own' ? own : restricted),
  image: (id) => Promise.resolve(id === 'ring' ? new TextEncoder().encode(ring) : dotPng),
};
const surface = {
  kind: 'plane',
  corners: [
    [0.1, 0.1],
    [0.9, 0.1],
    [0.9, 0.9],
    [0.1, 0.9],
  ],
  size: { widthMm: 80, heightMm: 48 },
};
const make = (rest: Record<string, unknown>) =>
  makeDecal(photo, decalInput.parse({ surface, ...rest }), sources);

test('words fill their box, and their sheet is true to size', async () => {
  const { report, sheet } = await make({ art: { kind: 'text', text: 'Ángel' } });
  expect(report.widthMm).toBeCloseTo(64, 6);
  expect(report.heightMm).toBeCloseTo(38.4, 6);
  expect(report.pixelsPerMm).toBeCloseTo(2, 5);
  expect(report.sizeMm).toBeGreaterThan(15);
  expect(toSvg(sheet)).toContain('viewBox="-9 -9 82 56.4"');
  expect((await toPdf(sheet)).length).toBeGreaterThan(1000);
});

test('a flat logo stays vectors, hole and all', async () => {
  const { image, sheet } = await make({
    art: { kind: 'logo', image: 'ring' },
    box: { x: 0, y: 0, width: 1, height: 1 },
  });
  // The middle of the ring is the photo's own.
  expect([...image.data.subarray(3 * (60 * 200 + 100), 3 * (60 * 200 + 100) + 3)]).toEqual([210, 210, 210]);
  expect(image.data[3 * (60 * 200 + 60)]).toBeLessThan(60);
  expect(sheet.layers).toMatchObject([{ kind: 'outline', rule: 'even-odd', ink: '#0000ff' }]);
});

test('a picture keeps its transparency, or is dyed', async () => {
  const { image } = await make({ art: { kind: 'logo', image: 'dot', color: '#00ff00' } });
  const at = (x: number) => [...image.data.subarray(3 * (60 * 200 + x), 3 * (60 * 200 + x) + 3)];
  expect(at(120)).toEqual([210, 210, 210]);
  expect(at(85)).toEqual([0, 210, 0]);
});

test('foil and engraving are separations, white under print is one too', async () => {
  const inks = async (finish: unknown) =>
    (await make({ art: { kind: 'text', text: 'A', font: 'fnt_own' }, finish })).sheet.layers.map((layer) =>
      layer.kind === 'outline' ? layer.ink : layer.kind,
    );
  expect(await inks({ kind: 'foil' })).toMatchObject([{ name: 'Foil gold' }]);
  expect(await inks({ kind: 'engraving' })).toMatchObject([{ name: 'Engraving' }]);
  expect(await inks({ kind: 'print', underbase: 'on' })).toMatchObject([{ name: 'White' }, '#1a1a1a']);
});

test('a font that may not be embedded sets nothing', async () => {
  const refused = await make({ art: { kind: 'text', text: 'A', font: 'fnt_other' } }).catch(
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(AppError);
  expect((refused as AppError).code).toBe('type.font_forbids_embedding');
});
