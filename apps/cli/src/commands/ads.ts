import { createHash } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { streamZip, type ZipEntry } from '@escena/storage/stream-zip';
import { loadShippedFont } from '@escena/typeset/load-shipped-font';
import { creativePath } from '@escena/verticals/ads/approved-creative';
import { exportTables } from '@escena/verticals/ads/export-tables';
import { findingWords } from '@escena/verticals/ads/finding-words';
import { formats } from '@escena/verticals/ads/formats';
import { makeProof } from '@escena/verticals/ads/proof';
import type { AdsReport } from '@escena/verticals/ads/report';
import { runners } from '@escena/verticals/runners';
import { describeError } from '../describe-error.ts';
import { showProgress } from '../show-progress.ts';
import { parseFlags } from '../tool-flags.ts';
import { UsageError } from '../usage-error.ts';
import { writeFileAtomic } from '../write-file.ts';
import { type CampaignFile, readCampaignFile } from './ads/read-campaign-file.ts';
import type { CommandContext } from './index.ts';
import { findFolder } from './models/find-folder.ts';

interface Made {
  readonly report: AdsReport;
  readonly file: Uint8Array;
}

/**
 * `escena ads CAMPAIGN.json --out ads.zip [--approver NAME]`: every creative, a proof, and the channels' tables once somebody put
 * their name to what is in them; no server, no database.
 */
export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const { values, positionals } = parseFlags(argv, ['out', 'approver']);
  const [name, ...more] = positionals;
  const { out, approver } = values;
  if (!name || more.length > 0 || !out)
    throw new UsageError('ads needs one CAMPAIGN.json and --out FILE.zip');
  const campaign = await readCampaignFile(path.resolve(context.directory, name));
  const made = await makeAll(campaign, context);
  const entries = await pack(campaign, made, { approver, ...context });
  await writeFileAtomic(
    path.resolve(context.directory, out),
    new Uint8Array(await buffer(streamZip(entries, { signal: context.signal }))),
  );
  if (!approver) console.error('Nobody approved these: no tables for the channels. --approver NAME');
}

async function makeAll({ input, pictures, fonts }: CampaignFile, context: CommandContext): Promise<Made[]> {
  const { threads, modelsDir, signal, locale } = context;
  const progress = showProgress(process.stderr, locale);
  const made: Made[] = [];
  try {
    const runAds = await runners.ads();
    const outputs = runAds(undefined, input, {
      threads,
      modelsDir,
      signal,
      pictures,
      fonts,
      findCheckpoint: (name) => findFolder(name, context),
      onProgress: progress.report,
      onRefused: ({ part, error }) => console.error(`${part}: ${describeError(error, locale)}`),
    });
    for await (const { report, files } of outputs) {
      const [file] = files ?? [];
      if (!file) continue;
      made.push({ report, file: file.bytes });
      for (const finding of report.findings)
        console.error(`${report.cell.id}: ${findingWords(finding)[locale]}`);
    }
  } finally {
    progress.end();
  }
  return made;
}

interface PackOptions extends CommandContext {
  readonly approver: string | undefined;
}

async function pack(
  { name, id = name, landingUrl, input }: CampaignFile,
  made: readonly Made[],
  { approver, locale, signal }: PackOptions,
): Promise<ZipEntry[]> {
  const { segments, syntheticPerson } = input;
  const now = new Date();
  const proof = await makeProof({
    campaign: name,
    segments,
    creatives: made.map(({ report: { cell, findings }, file }) => ({
      cell,
      file,
      findings,
      state: approver ? 'approved' : 'waiting',
      decidedBy: approver ?? null,
      decidedAt: approver ? now : null,
      note: '',
    })),
    syntheticPerson,
    locale,
    loadFont: loadShippedFont,
    signal,
  });
  const segmentNames = new Map(segments.map((segment) => [segment.id, segment.name]));
  const tables = approver
    ? exportTables(
        { id, name, landingUrl, segmentNames, syntheticPerson },
        made.map(({ report: { cell }, file }) => ({
          cell,
          sha256: createHash('sha256').update(file).digest('hex'),
          approvedBy: approver,
          approvedAt: now,
        })),
      )
    : [];
  const entry = (file: string, bytes: Uint8Array | string, compress: boolean): ZipEntry => ({
    name: file,
    compress,
    open: async () => Readable.from([bytes]),
  });
  return [
    ...tables.map(({ name: file, text }) => entry(file, text, true)),
    entry('proof.pdf', proof, true),
    ...made.map(({ report: { cell }, file }) =>
      entry(creativePath(cell, approver ? formats[cell.format].channel : 'waiting'), file, false),
    ),
  ];
}
