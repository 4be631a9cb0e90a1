/** A workspace's font: whether words can be set in it and printed, and how it looks. */
import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import type { Embedding, Font } from '@escena/typeset/font';
import { loadFont } from '@escena/typeset/load-font';
import { rasterize } from '@escena/typeset/rasterize';
import { typeset } from '@escena/typeset/typeset';

export interface CheckedFont {
  readonly embedding: Embedding;
  readonly characters: number;
  /** a few words set in it, black on white */
  readonly specimen: Raster;
}

/** The first that the font has all letters of is shown. */
const samples = [
  'Lucía & José',
  'Nora 2026',
  'مع الحب',
  'באהבה',
  '愛をこめて',
  '生日快乐',
  '사랑해요',
  'Ζωή',
  'Жанна',
];
const specimenSize = { width: 480, height: 160 };
const margin = 20;

/**
 * @throws AppError `type.*`: not a font, damaged, without outlines, or not to be embedded in files for printing
 */
export async function checkFont(file: Uint8Array): Promise<CheckedFont> {
  const font = await loadFont(file);
  if (font.embedding === 'restricted') throw new AppError('type.font_forbids_embedding');
  const characters = font.faces.reduce((sum, face) => sum + face.characters, 0);
  return { embedding: font.embedding, characters, specimen: drawSpecimen(font) };
}

function drawSpecimen(font: Font): Raster {
  const { width, height } = specimenSize;
  const box = { width: width - 2 * margin, height: height - 2 * margin, fit: 'shrink', wrap: false } as const;
  const picture = createRaster(width, height, 3);
  picture.data.fill(255);
  const sample = samples.find((text) => hasAll(font, text));
  if (sample === undefined) return picture;
  const { outline } = typeset(sample, { font, size: 120, align: 'center', box });
  rasterize(outline, { width, height, left: -margin, top: -margin }).data.forEach((coverage, i) => {
    picture.data.fill(Math.round(255 * (1 - coverage)), 3 * i, 3 * i + 3);
  });
  return picture;
}

function hasAll({ faces }: Font, text: string): boolean {
  return Array.from(text).every(
    (letter) => letter === ' ' || faces.some((face) => face.has(letter.codePointAt(0) ?? 0)),
  );
}
