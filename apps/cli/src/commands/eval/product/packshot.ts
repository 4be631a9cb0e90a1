import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError, throwIfAborted } from '@escena/core/app-error';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { productInput } from '@escena/verticals/product/contract';
import { marketplaceNames } from '@escena/verticals/product/marketplaces';
import { runners } from '@escena/verticals/runners';
import { writeFileAtomic } from '../../../write-file.ts';
import { contactSheet, thumbnail, type Thumbnail } from '../contact-sheet.ts';
import type { RunPart } from '../run-parts.ts';

/** The product alone keeps its pixels; then the white picture of every marketplace. */
const scenes = [
  { kind: 'transparent' },
  ...marketplaceNames.map((marketplace) => ({ kind: 'packshot', marketplace })),
];

export const run: RunPart = async ({ inputs, sheets, signal, say }) => {
  const folder = path.join(inputs, 'products');
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.jpg')).sort();
  if (files.length === 0) return [];
  const runProduct = await runners.product();
  const rows: string[] = [];
  const pictures: Thumbnail[] = [];
  let [passed, made] = [0, 0];
  for (const [k, file] of files.entries()) {
    throwIfAborted(signal);
    say(file, k);
    const photo = await decodeImage(await readFile(path.join(folder, file)));
    const started = process.cpuUsage();
    const said: string[] = [];
    let [off, kept] = [0, 0];
    const outputs = runProduct(photo, productInput.parse({ scenes }), {
      threads: 2,
      modelsDir: '',
      findCheckpoint: () => Promise.reject(new AppError('model.missing')),
      signal,
    });
    for await (const { image, mask, report } of outputs) {
      off = Math.max(off, report.maxAbsDiffOutside);
      if (!report.lint) kept = mask.data.filter((value) => value === 0).length;
      else {
        const musts = report.lint.findings.filter(({ level }) => level === 'must');
        made++;
        if (musts.length === 0) passed++;
        said.push(
          report.lint.findings
            .map(({ code, level }) => (level === 'must' ? `**${code}**` : code))
            .join(' ') || '✓',
        );
        if (report.lint.marketplace === 'amazon') pictures.push(thumbnail(image));
      }
    }
    const { user, system } = process.cpuUsage(started);
    const seconds = (user + system) / 1e6;
    rows.push(
      `| ${path.parse(file).name} | ${kept} | ${off} | ${said.join(' | ')} | ${seconds.toFixed(1)} |`,
    );
  }
  await writeFileAtomic(
    path.join(sheets, 'product-packshot.jpg'),
    await encodeJpeg(contactSheet(pictures), { quality: 90 }),
  );
  return [
    'Nobody clicked. In bold what a marketplace refuses, else what it only advises; measured on the finished PNG.',
    '',
    `| photo | pixels kept | off by, max | ${marketplaceNames.join(' | ')} | processor s for all five |`,
    `|---|---|---|${marketplaceNames.map(() => '---|').join('')}---|`,
    ...rows,
    '',
    `${passed} of ${made} packshots break no rule that refuses a listing.`,
  ];
};
