/** Lipsticks on photographed faces: which colour is reached where the coat lies thickest. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { throwIfAborted } from '@escena/core/app-error';
import { decodeImage } from '@escena/imaging/decode-image';
import { deltaE2000 } from '@escena/imaging/delta-e';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { linearToLab } from '@escena/imaging/color';
import { linearOfHex } from '@escena/imaging/hex-color';
import { measureOutside } from '@escena/imaging/measure-outside';
import { writeFileAtomic } from '../../../write-file.ts';
import { contactSheet, thumbnail, type Thumbnail } from '../contact-sheet.ts';
import type { RunPart } from '../run-parts.ts';
import { medianColor } from './colors.ts';
import { wear } from './wear.ts';

const faces = ['person_04_face_man.jpg', 'person_05_face_man_glasses.jpg', 'person_06_astronaut.png'];
const hexes = ['#c8102e', '#7a1f3d', '#e58fb0', '#b5651d', '#3a1a24'];
/** of the mask: where a coat lies as thick as it does anywhere */
const thick = 0.97;

export const run: RunPart = async ({ inputs, sheets, say, ...options }) => {
  const rows: { readonly cells: readonly string[]; readonly deltaE: number; readonly outside: number }[] = [];
  const shown: Thumbnail[] = [];
  for (const file of faces) {
    const bytes = await readFile(path.join(inputs, 'persons', file)).catch(() => undefined);
    if (!bytes) continue;
    const { raster: photo } = await decodeImage(bytes);
    shown.push(thumbnail(photo));
    for (const color of hexes) {
      throwIfAborted(options.signal);
      say(`${file} ${color}`, rows.length);
      const lips = { color, finish: 'matte', intensity: 100 } as const;
      const { image, mask, seconds, report } = await wear(photo, { makeup: { lips } }, new Map(), options);
      const most = mask.data.reduce((a, b) => Math.max(a, b), 0);
      const reached = medianColor(image, (i) => (mask.data[i] ?? 0) >= thick * most && most > 0);
      const deltaE = reached ? deltaE2000(reached, linearToLab(linearOfHex(color))) : Infinity;
      const outside = measureOutside(photo, image, mask);
      const told = report.makeup[0]?.measured?.deltaE.toFixed(1) ?? '–';
      rows.push({
        deltaE,
        outside,
        cells: [path.parse(file).name, color, deltaE.toFixed(1), told, String(outside), seconds.toFixed(1)],
      });
      shown.push(thumbnail(image));
    }
  }
  if (rows.length === 0) return [];
  await writeFileAtomic(
    path.join(sheets, 'tryon-make-up.jpg'),
    await encodeJpeg(contactSheet(shown), { quality: 90 }),
  );
  return [
    'Matte lipstick at intensity 100. ΔE: CIEDE2000 from the colour asked for to the median of what the mask covers most; told: what the tool',
    'itself reports. Outside: the largest difference of any sample where the mask is 0. Seconds are of processor, finding the face included.',
    '',
    '| face | asked | ΔE | told | outside | seconds |',
    '|---|---|---|---|---|---|',
    ...rows.map(({ cells }) => `| ${cells.join(' | ')} |`),
    '',
    `ΔE ≤ 2: ${rows.filter(({ deltaE }) => deltaE <= 2).length} of ${rows.length}. Outside 0: ${rows.filter(({ outside }) => outside === 0).length} of ${rows.length}.`,
  ];
};
