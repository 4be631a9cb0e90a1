import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodePng } from '@escena/imaging/encode-image';
import { measureOutside } from '@escena/imaging/measure-outside';
import { fitWithin, resizeRaster } from '@escena/imaging/resize';
import type { StagingReport } from '@escena/verticals/staging/report';
import type { CommandContext } from '../index.ts';
import { type Thumbnail, thumbnail } from './contact-sheet.ts';

/** One whole staging run in a process of its own. */
export interface StagedRow {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly outcome: Staged | { readonly failure: string };
  /** what the contact sheet shows */
  readonly picture: Thumbnail | undefined;
}

export interface Staged {
  readonly pieces: number;
  readonly confidence: number;
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakRssMb: number;
  /** the largest difference of any sample outside the mask, measured here on the files written */
  readonly maxAbsDiffOutside: number;
}

interface StageOptions {
  readonly work: string;
  /** the photo is made smaller first */
  readonly longSide?: number | undefined;
  readonly context: CommandContext;
}

type WrittenReport = StagingReport & { readonly processorSeconds: number };

/** @throws AppError `job.cancelled`; what the run itself refuses is an outcome */
export async function stagePhoto(
  file: string,
  { work, longSide, context }: StageOptions,
): Promise<StagedRow> {
  const name = path.parse(file).name;
  const { raster: whole } = await decodeImage(await readFile(file));
  const size = longSide === undefined ? whole : fitWithin(whole, longSide);
  const photo = resizeRaster(whole, size.width, size.height);
  let given = file;
  if (photo !== whole) {
    given = path.join(work, 'photo.png');
    await writeFile(given, await encodePng(photo));
  }
  const at = (part: string): string => path.join(work, `${name}-${part}`);
  const [out, maskOut, report] = [at('out.png'), at('mask.png'), at('report.json')];
  const args = [
    'stage',
    given,
    '--room',
    /bed/i.test(name) ? 'bedroom' : 'living-room',
    '--style',
    'scandinavian',
  ];
  const start = performance.now();
  const failure = await runStage([...args, '--out', out, '--mask-out', maskOut, '--report', report], context);
  const seconds = (performance.now() - start) / 1000;
  const row = { name, width: size.width, height: size.height };
  if (failure) return { ...row, outcome: { failure }, picture: undefined };
  const told = JSON.parse(await readFile(report, 'utf8')) as WrittenReport;
  const { raster: image } = await decodeImage(await readFile(out));
  const { raster: mask } = await decodeImage(await readFile(maskOut));
  const outcome: Staged = {
    pieces: told.items.length,
    confidence: told.camera.confidence,
    seconds,
    processorSeconds: told.processorSeconds,
    peakRssMb: told.peakRssMb,
    maxAbsDiffOutside: measureOutside(photo, image, firstChannel(mask)),
  };
  return { ...row, outcome, picture: thumbnail(image) };
}

/** @returns the error's code, or undefined when a picture was made */
function runStage(args: readonly string[], { signal }: CommandContext): Promise<string | undefined> {
  const main = path.join(import.meta.dirname, '../../main.ts');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, main, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      signal,
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', (cause) =>
      reject(signal.aborted ? new AppError('job.cancelled', { cause }) : new AppError('internal', { cause })),
    );
    child.on('close', (code) => resolve(code === 0 ? undefined : (codeIn(said) ?? `exit ${code}`)));
  });
}

/** The CLI names an error's code in parentheses on its last line. */
function codeIn(said: string): string | undefined {
  return /\(([a-z_]+(?:\.[a-z_]+)?)\)/.exec(said.trim().split('\n').at(-1) ?? '')?.[1];
}

/** Files of one channel come back as colour. */
function firstChannel({ width, height, channels, data }: Thumbnail): Thumbnail {
  if (channels === 1) return { width, height, channels, data };
  return { width, height, channels: 1, data: data.filter((_, i) => i % channels === 0) };
}
