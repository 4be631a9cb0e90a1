import path from 'node:path';
import { throwIfAborted } from '@escena/core/app-error';
import { cutOut } from '@escena/imaging/cut-out';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { flatPlace } from '@escena/imaging/flat-place';
import { swapMaterial } from '@escena/imaging/swap-material';
import { materialLook } from '@escena/verticals/product/material/material-looks';
import { materialNames, type MaterialName } from '@escena/verticals/product/material/material-names';
import { writeFileAtomic } from '../../../write-file.ts';
import { contactSheet, thumbnail, type Thumbnail } from '../contact-sheet.ts';
import type { RunPart } from '../run-parts.ts';
import { readMasked } from './read-masked.ts';

/** metres that each product is taken to be long */
const size = 0.2;

export const run: RunPart = async ({ inputs, sheets, signal, say }) => {
  const names = Object.keys(materialNames) as MaterialName[];
  const correlations = new Map<MaterialName, number[]>();
  const pictures: Thumbnail[] = [];
  const titles: string[] = [];
  let [pixels, spent] = [0, 0];
  for (const [k, { name, photo, mask }] of (await readMasked(inputs, false)).entries()) {
    const { alpha, foreground } = await cutOut(photo, { mask });
    const place = flatPlace(alpha, size);
    titles.push(name);
    let shading;
    for (const material of names) {
      throwIfAborted(signal);
      say(`${name} in ${material}`, k);
      const started = process.cpuUsage();
      const done = await swapMaterial(photo, alpha, materialLook(material), {
        foreground,
        place,
        shading,
        signal,
      });
      const { user, system } = process.cpuUsage(started);
      spent += (user + system) / 1e6;
      pixels += alpha.data.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0);
      ({ shading } = done);
      correlations.set(material, [...(correlations.get(material) ?? []), done.shadingCorrelation]);
      pictures.push(thumbnail(done.image));
    }
  }
  if (pictures.length === 0) return [];
  await writeFileAtomic(
    path.join(sheets, 'product-material.jpg'),
    await encodeJpeg(contactSheet(pictures), { quality: 90 }),
  );
  return [
    'Correlation of the slow log light of the region as it was lit (its paint taken out) and as it is now; a metal mirrors a room in place of it.',
    '',
    `| material | ${titles.join(' | ')} |`,
    `|---|${titles.map(() => '---|').join('')}`,
    ...names.map(
      (name) =>
        `| ${name} | ${(correlations.get(name) ?? []).map((value) => value.toFixed(3)).join(' | ')} |`,
    ),
    '',
    `${(pixels / 1e6 / spent).toFixed(2)} MP of region a processor second, reading its light included.`,
  ];
};
