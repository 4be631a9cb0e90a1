/** Whether the words printed on a garment can still be read on whoever wears it: tesseract reads them before and after. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { throwIfAborted } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodeJpeg, encodePng } from '@escena/imaging/encode-image';
import { resizeRaster } from '@escena/imaging/resize';
import { photographPerson } from '@escena/scene/photograph-person';
import { TraceCrew } from '@escena/scene/trace-crew';
import type { TryonInput } from '@escena/verticals/tryon/contract';
import { writeFileAtomic } from '../../../write-file.ts';
import { contactSheet, thumbnail, type Thumbnail } from '../contact-sheet.ts';
import type { RunPart } from '../run-parts.ts';
import { readWords } from '../words/read-words.ts';
import { asPhotographed } from '../words/view-words.ts';
import { lettersRight } from './letters-right.ts';
import { type PrintedLine, type PrintedTee, printedTee } from './printed-tee.ts';
import { placeCoded, seeCloth } from './see-cloth.ts';
import { straightLine } from './straight-line.ts';
import { wear } from './wear.ts';

interface Wearer {
  readonly name: string;
  readonly photo: Raster;
  readonly person: TryonInput['person'];
  readonly pictures: readonly (readonly [string, Raster])[];
}

const madeUp = { seeds: [1, 5], width: 768, height: 1152, samples: 2 } as const;
const photographed = [
  'person_01_man_white_tee.jpg',
  'person_02_woman_pink_top.jpg',
  'person_04_face_man.jpg',
];

export const run: RunPart = async ({ inputs, sheets, say, ...options }) => {
  const tee = await printedTee();
  const rows: string[] = [];
  const shown: Thumbnail[] = [thumbnail(tee.picture)];
  let [smaller, worn, all] = [0, 0, 0];
  for await (const wearer of wearers(inputs, options)) {
    throwIfAborted(options.signal);
    say(wearer.name, rows.length);
    const put = (picture: Raster) =>
      wear(
        wearer.photo,
        {
          person: wearer.person,
          garments: [{ kind: 'top', pictureId: 'garment', select: { maskId: 'alpha' } }],
        },
        new Map([...wearer.pictures, ['garment', picture], ['alpha', tee.alpha]]),
        options,
      );
    const { image } = await put(tee.picture);
    const { places } = seeCloth(image, (await put(placeCoded(tee.picture))).image);
    shown.push(thumbnail(image));
    await writeFileAtomic(
      path.join(sheets, `tryon-print-${wearer.name.replaceAll(' ', '-')}.png`),
      await encodePng(image),
    );
    for (const line of tee.lines) {
      const found = straightLine(image, places, line, tee.picture);
      if (!found) continue;
      const control = atSize(tee, line, found.em);
      const [before, after] = await Promise.all(
        [control, asPhotographed(found.picture, found.bounds, found.em)].map(async (picture) => {
          const [reading] = await readWords([picture], { text: line.text, reader: 'eng' });
          return lettersRight(line.text, reading);
        }),
      );
      const letters = line.text.replaceAll(' ', '').length;
      all += letters;
      smaller += before ?? 0;
      worn += after ?? 0;
      rows.push(
        `| ${wearer.name} | ${line.text} | ${found.em.toFixed(0)} | ${before} of ${letters} | ${after} of ${letters} |`,
      );
    }
  }
  await writeFileAtomic(
    path.join(sheets, 'tryon-print.jpg'),
    await encodeJpeg(contactSheet(shown), { quality: 90 }),
  );
  return [
    'A tee with four lines of print, drawn, on made-up persons of 768 × 1152 and on photographs where they are. Before: letters that tesseract',
    'reads of the tee’s own picture, made as small as it is worn; worn: of the person’s picture, turned upright and cut to the line, no',
    'warp undone. An em in pixels of that picture.',
    '',
    '| person | line | em | before | worn |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    `Letters read: ${worn} of ${all} worn, ${smaller} of ${all} before.`,
  ];
};

async function* wearers(
  inputs: string,
  { threads, signal }: { readonly threads: number; readonly signal: AbortSignal },
): AsyncGenerator<Wearer> {
  await using crew = new TraceCrew(threads);
  const cloth = { ...createRaster(8, 8, 3), data: new Uint8Array(192).fill(150) };
  for (const seed of madeUp.seeds) {
    const old = { cut: 'tee', color: [0.3, 0.05, 0.06] } as const;
    const { before, body, oldMask } = await photographPerson(crew, {
      ...madeUp,
      seed,
      cut: 'tee',
      cloth,
      old,
      signal,
    });
    yield {
      name: `made-up ${seed}`,
      photo: before,
      person: { body, worn: { maskId: 'worn' } },
      pictures: [['worn', oldMask]],
    };
  }
  for (const file of photographed) {
    const photo = await read(path.join(inputs, 'persons', file));
    if (photo) yield { name: path.parse(file).name, photo, person: {}, pictures: [] };
  }
}

async function read(file: string): Promise<Raster | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes && (await decodeImage(bytes)).raster;
}

/** The line in the tee's own picture, as small as it is worn. */
function atSize({ picture }: PrintedTee, { box, em }: PrintedLine, wanted: number): Raster {
  const scale = Math.min(1, wanted / em);
  const small = resizeRaster(picture, Math.round(scale * picture.width), Math.round(scale * picture.height));
  const bounds = {
    left: Math.floor(box.left * small.width),
    right: Math.ceil(box.right * small.width),
    top: Math.floor(box.top * small.height),
    bottom: Math.ceil(box.bottom * small.height),
  };
  return asPhotographed(small, bounds, scale * em);
}
