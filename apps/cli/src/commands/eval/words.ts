/**
 * `escena eval words`: personalised words set on made-up and photographed products, read back by tesseract, and compared with
 * the same words in the same size on flat white paper. Rewrites its table in docs/benchmarks.md and leaves a contact sheet in
 * out/eval.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError, throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { maskBounds } from '@escena/imaging/mask';
import { outlineBounds } from '@escena/typeset/outline';
import { decalArt } from '@escena/verticals/product/decal/input';
import { loadTextFonts } from '@escena/verticals/product/decal/load-text-fonts';
import { placeBox } from '@escena/verticals/product/decal/place-box';
import { setDecal } from '@escena/verticals/product/decal/set-decal';
import { setText, type TextArt } from '@escena/verticals/product/decal/set-text';
import { createSurface } from '@escena/verticals/product/decal/surface';
import { progressLine } from '../../progress-line.ts';
import { writeFileAtomic } from '../../write-file.ts';
import { root, writeSection } from '../bench/write-section.ts';
import type { CommandContext } from '../index.ts';
import { contactSheet, type Thumbnail, thumbnail } from './contact-sheet.ts';
import { readWords } from './words/read-words.ts';
import { refusedTexts, type WordsCase, wordsCases } from './words/texts.ts';
import { asPhotographed, unrolled } from './words/view-words.ts';
import { madeUpCard, madeUpCylinder, paperLike, photographed, type WordScene } from './words/word-scenes.ts';
import { type WordsRow, wordsTable } from './words/words-table.ts';

const flags = {
  /** a folder of product photographs */
  photos: { type: 'string', default: path.join(root, '../shared/inputs/products') },
  /** every tenth text, nothing written into docs */
  quick: { type: 'boolean', default: false },
} as const;

export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const { values } = parseArgs({ args: [...argv], options: flags });
  const folder = path.resolve(context.directory, values.photos);
  const photos = await photographed(folder);
  if (photos.length === 0) console.error(`no photographs in ${folder}: made-up products only`);
  const scenes = [madeUpCard(), madeUpCylinder(), ...photos];
  const cases = wordsCases.filter((_, k) => !values.quick || k % 10 === 0);
  const progress = progressLine(process.stderr);
  const rows: WordsRow[] = [];
  const pictures: Thumbnail[] = [];
  try {
    for (const [k, one] of cases.entries()) {
      throwIfAborted(context.signal);
      progress.say(`text ${k + 1} of ${cases.length}`, k);
      const read = await readEverywhere(scenes, one);
      rows.push(...read.rows);
      pictures.push(...read.pictures);
    }
  } finally {
    progress.end();
  }
  for (const { scene, text, unrolled, onPaper } of rows)
    if (!unrolled.exact)
      console.error(`${scene}: “${text}” was read as “${unrolled.read}”, on paper as “${onPaper.read}”`);
  await mkdir(path.join(root, 'out/eval'), { recursive: true });
  await writeFileAtomic(
    path.join(root, 'out/eval/words.jpg'),
    await encodeJpeg(contactSheet(pictures), { quality: 88 }),
  );
  const table = wordsTable(rows, await countRefused());
  if (values.quick) console.log(table.join('\n'));
  else await writeSection('words-eval', table);
}

function artOf({ text, font }: WordsCase, color: string): TextArt {
  const art = decalArt.parse({ kind: 'text', text, font, color });
  if (art.kind !== 'text') throw new AppError('internal', { detail: art.kind });
  return art;
}

/** One text on every product, and in plain. */
async function readEverywhere(scenes: readonly WordScene[], one: WordsCase) {
  const views: WordsView[] = [];
  const papers: Raster[] = [];
  for (const scene of scenes) {
    views.push(await writeOn(scene, one));
    papers.push((await writeOn(paperLike(scene), one)).flat);
  }
  const cuts = views.map(({ cut }) => cut);
  const readings = await readWords([...cuts, ...views.map(({ flat }) => flat), ...papers], one);
  const unread = { exact: false, read: '' };
  const rows = scenes.map(({ name, kind }, k): WordsRow => ({
    scene: name,
    kind,
    text: one.text,
    photographed: readings[k] ?? unread,
    unrolled: readings[scenes.length + k] ?? unread,
    onPaper: readings[2 * scenes.length + k] ?? unread,
    outside: views[k]?.outside ?? Infinity,
  }));
  return { rows, pictures: cuts.map(thumbnail) };
}

interface WordsView {
  /** of the photo, and of its surface unrolled */
  readonly cut: Raster;
  readonly flat: Raster;
  /** largest change of a byte outside the mask */
  readonly outside: number;
}

async function writeOn(scene: WordScene, one: WordsCase): Promise<WordsView> {
  const surface = createSurface(scene.surface, scene.photo);
  const box = placeBox(surface, scene.box, 0);
  const { art, sizeMm } = setText(artOf(one, scene.color), await loadTextFonts(one.font, one.text), box);
  const { image, mask, report } = await setDecal(scene.photo, box, art, { kind: 'print', underbase: 'auto' });
  const bounds = maskBounds(mask);
  const ink =
    art.kind === 'outlines' ? outlineBounds(art.parts.flatMap(({ outline }) => outline)) : undefined;
  if (!bounds || !ink) throw new AppError('internal', { detail: 'nothing was drawn' });
  return {
    cut: asPhotographed(image, bounds, sizeMm * report.pixelsPerMm),
    flat: unrolled(image, box, { ink, sizeMm }),
    outside: report.maxAbsDiffOutside,
  };
}

/** How many of the texts that no font holds are refused with exactly the right characters named. */
async function countRefused(): Promise<{ readonly refused: number; readonly of: number }> {
  let refused = 0;
  const box = { widthMm: 100, heightMm: 50, toPhoto: (x: number, y: number) => [x, y] as const };
  for (const { text, characters } of refusedTexts)
    try {
      setText(
        artOf({ text, font: 'inter', reader: 'eng' }, '#000000'),
        await loadTextFonts('inter', text),
        box,
      );
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      if (thrown.code === 'type.glyph_missing' && thrown.data?.['characters'] === characters) refused++;
    }
  return { refused, of: refusedTexts.length };
}
