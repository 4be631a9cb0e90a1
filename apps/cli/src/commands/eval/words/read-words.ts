import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { encodePng } from '@escena/imaging/encode-image';

/** What is written, and in which of tesseract's models, `+` between them. */
export interface Written {
  readonly text: string;
  readonly reader: string;
}

export interface Reading {
  /** read letter for letter in one of the ways */
  readonly exact: boolean;
  /** the first way's reading */
  readonly read: string;
}

/**
 * Ways to look at a line that tesseract offers, tried in turn: page segmentation (7 a line, 13 a raw line, 6 a block) and
 * black and white by one level (0) or by the surroundings (2). No way reads words that are not there.
 */
const ways = [
  { segmentation: '7', threshold: '0' },
  { segmentation: '13', threshold: '0' },
  { segmentation: '7', threshold: '2' },
  { segmentation: '6', threshold: '0' },
] as const;

/** Each picture's one line of words. @throws AppError internal where tesseract or a model of it is not installed */
export async function readWords(pictures: readonly Raster[], written: Written): Promise<Reading[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'escena-words-'));
  try {
    const files = pictures.map((_, k) => path.join(folder, `${k}.png`));
    await Promise.all(
      pictures.map(async (picture, k) => writeFile(files[k] ?? '', await encodePng(picture))),
    );
    const wanted = comparable(written.text, written.reader);
    const readings: Reading[] = pictures.map(() => ({ exact: false, read: '' }));
    for (const [turn, way] of ways.entries()) {
      const open = files.filter((_, k) => !readings[k]?.exact);
      if (open.length === 0) break;
      const said = await readFiles(open, { folder, reader: written.reader, ...way });
      open.forEach((file, i) => {
        const k = files.indexOf(file);
        const read = comparable(said[i] ?? '', written.reader);
        readings[k] = { exact: read === wanted, read: turn === 0 ? read : (readings[k]?.read ?? '') };
      });
    }
    return readings;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Looking {
  readonly folder: string;
  readonly reader: string;
  readonly segmentation: string;
  readonly threshold: string;
}

/** One process for all of them: most of its time goes into loading the model. */
async function readFiles(
  files: readonly string[],
  { folder, reader, segmentation, threshold }: Looking,
): Promise<string[]> {
  const list = path.join(folder, 'list.txt');
  await writeFile(list, `${files.join('\n')}\n`);
  const options = [
    '-l',
    reader,
    '--psm',
    segmentation,
    '--dpi',
    '300',
    '-c',
    `thresholding_method=${threshold}`,
  ];
  const child = spawn('env', ['OMP_THREAD_LIMIT=1', 'tesseract', list, '-', ...options]);
  const output = Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [[said, complained], code] = [await output, await ended];
  if (code !== 0) throw new AppError('internal', { detail: `tesseract: ${complained.trim()}` });
  return said.split('\f');
}

/**
 * What is compared: letters, digits, marks and punctuation. Not compared is what tesseract makes up or cannot know: the
 * number of spaces (none at all in Japanese and Chinese), invisible direction marks, which of two look-alike quotes it is,
 * and in lines of both directions the order of words, which it gives from left to right.
 */
function comparable(text: string, reader: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (/jpn|chi/.test(reader)) return plain.replace(/ /g, '');
  return reader.includes('+') ? plain.split(' ').sort().join(' ') : plain;
}
