import path from 'node:path';
import { throwIfAborted } from '@escena/core/app-error';
import { cutOut, type CutOut } from '@escena/imaging/cut-out';
import type { CutOutMarks } from '@escena/imaging/cut-out-marks';
import { encodeJpeg, encodePng } from '@escena/imaging/encode-image';
import { writeFileAtomic } from '../../../write-file.ts';
import { boxAround } from './box-around.ts';
import { contactSheet, thumbnail, type Thumbnail } from '../contact-sheet.ts';
import { dark, layOver, magenta } from './lay-over.ts';
import { type MaskErrors, measureMask } from './measure-mask.ts';
import type { RunPart } from '../run-parts.ts';
import { type Masked, readFolder, readMasked } from './read-masked.ts';
import { type Click, simulateClick } from './simulate-click.ts';

export const run: RunPart = async ({ inputs, sheets, signal, say }) => {
  const rows: string[] = [];
  const pictures: Thumbnail[] = [];
  const masked = await readMasked(inputs, true);
  for (const [k, one] of masked.entries()) {
    throwIfAborted(signal);
    say(one.name, k);
    rows.push(await measure(one));
  }
  for (const [k, { name, photo }] of (await readFolder(path.join(inputs, 'products'))).entries()) {
    throwIfAborted(signal);
    say(`looking at ${name}`, k);
    const cut = await cutOut(photo, {}, { transparent: name.includes('glass') });
    for (const over of [layOver(cut), layOver(cut, magenta), layOver(cut, dark)])
      pictures.push(thumbnail(over));
    await writeFileAtomic(path.join(sheets, `cut-out-${name}.png`), await encodePng(layOver(cut, magenta)));
  }
  if (rows.length === 0) return [];
  await writeFileAtomic(
    path.join(sheets, 'product-cut-out.jpg'),
    await encodeJpeg(contactSheet(pictures), { quality: 90 }),
  );
  return [
    'A made-up user: the first click lies deepest in the known mask, the second deepest in the largest error left.',
    '',
    '| photo | no mark: IoU | box: IoU | 1 click | 2 clicks | boundary F (2) | edge off by, px (2) | alpha MAE (2) | first, processor s | a further click, processor s |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows,
  ];
};

async function measure({ name, photo, mask }: Masked): Promise<string> {
  const started = process.cpuUsage();
  const none = await cutOut(photo);
  const first = seconds(started);
  const { prepared } = none;
  const attempt = async (marks: CutOutMarks): Promise<[CutOut, MaskErrors]> => {
    const cut = await cutOut(photo, marks, { prepared });
    return [cut, measureMask(cut.alpha, mask)];
  };
  const { width, height } = photo;
  const [, boxed] = await attempt({ box: boxAround(mask) });
  const clicks: Click[] = [simulateClick(mask, undefined)];
  const [one, oneErrors] = await attempt({ clicks });
  clicks.push(simulateClick(mask, one.alpha));
  const again = process.cpuUsage();
  const [, two] = await attempt({ clicks });
  const further = seconds(again);
  const figures = [
    measureMask(none.alpha, mask).iou.toFixed(3),
    boxed.iou.toFixed(3),
    oneErrors.iou.toFixed(3),
    two.iou.toFixed(3),
    two.boundaryF.toFixed(3),
    two.edgePx.toFixed(1),
    two.alphaMae.toFixed(4),
    first.toFixed(1),
    further.toFixed(1),
  ];
  return `| ${name} (${width}×${height}) | ${figures.join(' | ')} |`;
}

function seconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}
