/**
 * `escena eval ads`: 160 creatives in one job, every text read back by tesseract, every rule looked at; and hard words in every
 * design and format. Rewrites its table in docs/benchmarks.md and leaves contact sheets in out/eval.
 */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '@escena/core/app-error';
import { createRaster } from '@escena/core/raster';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { fitWithin, resizeRaster } from '@escena/imaging/resize';
import type { BrandKit } from '@escena/verticals/ads/brand-kit';
import { planCells } from '@escena/verticals/ads/campaign';
import { type AdImage, renderCells, type RenderedCell } from '@escena/verticals/ads/render-cells';
import { progressLine } from '../../progress-line.ts';
import { writeFileAtomic } from '../../write-file.ts';
import { root, writeSection } from '../bench/write-section.ts';
import type { CommandContext } from '../index.ts';
import { adsTable, type HardRow } from './ads/ads-table.ts';
import { evaluationCampaign, hardCampaign, hardCopies } from './ads/evaluation-campaign.ts';
import { readCreatives } from './ads/read-creative.ts';
import { contactSheet, thumbnail } from './contact-sheet.ts';

const flags = {
  photo: { type: 'string', default: path.join(root, '../shared/inputs/products/prod_01_mug.jpg') },
  /** only print */
  dry: { type: 'boolean', default: false },
} as const;

const brand: BrandKit = {
  colors: { primary: '#1f4d3a', accent: '#e8663c', paper: '#faf6ef', ink: '#1c1a17' },
  fonts: { display: 'inter-bold', text: 'inter' },
  logos: [],
};

export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const { values } = parseArgs({ args: [...argv], options: flags });
  const image = await openPicture(path.resolve(context.directory, values.photo));
  const images = new Map([['base', () => image]]);
  const progress = progressLine(process.stderr);
  const make = async (cells: ReturnType<typeof planCells>, what: string) => {
    const made: RenderedCell[] = [];
    const options = { brand, images, signal: context.signal };
    for await (const one of renderCells(cells, options)) {
      made.push(one);
      progress.say(`${what}, ${made.length} of ${cells.length}`, made.length);
    }
    return made;
  };
  try {
    const [started, used] = [performance.now(), process.cpuUsage()];
    const made = await make(planCells(evaluationCampaign), 'creatives');
    const { user, system } = process.cpuUsage(used);
    const seconds = { wall: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
    progress.say('reading them', made.length);
    const texts = await readCreatives(creativesOf(made), 'eng');
    for (const { text, read, exact } of texts) if (!exact) console.error(`“${text}” was read as “${read}”`);
    const hard: HardRow[] = [];
    for (const [language, copy] of Object.entries(hardCopies)) {
      const rendered = await make(planCells(hardCampaign(copy)), language);
      hard.push({ language, rendered });
      await saveSheet(`ads-${language.toLowerCase()}`, rendered);
    }
    await saveSheet('ads', made);
    const table = adsTable({ threads: context.threads, made, texts, hard, seconds });
    if (values.dry) console.log(table.join('\n'));
    else await writeSection('ads-eval', table);
  } finally {
    progress.end();
  }
}

function creativesOf(rendered: readonly RenderedCell[]) {
  return rendered.flatMap((one) => ('creative' in one ? [one.creative] : []));
}

async function saveSheet(name: string, rendered: readonly RenderedCell[]): Promise<void> {
  const pictures = creativesOf(rendered).map(({ picture }) => thumbnail(picture));
  await mkdir(path.join(root, 'out/eval'), { recursive: true });
  const sheet = await encodeJpeg(contactSheet(pictures), { quality: 88 });
  await writeFileAtomic(path.join(root, `out/eval/${name}.jpg`), sheet);
}

/** The photograph, or where there is none a made-up one: a ball on a table. */
async function openPicture(file: string): Promise<AdImage> {
  try {
    const { raster } = await decodeImage(await readFile(file));
    const { width, height } = fitWithin(raster, 1920);
    return { raster: resizeRaster(raster, width, height) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    console.error(`no photograph ${file}: a made-up one`);
    return { raster: madeUp(1600, 1067) };
  }
}

function madeUp(width: number, height: number) {
  const raster = createRaster(width, height, 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const away = Math.hypot(x - width / 2, y - height / 2) / (height / 3);
      const value = away < 1 ? 60 + 120 * (1 - away) : 200 + 30 * (y / height);
      raster.data.fill(value, 3 * (y * width + x), 3 * (y * width + x) + 3);
    }
  return raster;
}
