/** Opens the fonts of the product's own packages, once a process; of a family in pieces only those that a text needs. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Face, Font } from './font.ts';
import { openFace } from './open-face.ts';
import { type ShippedFontName, shippedFonts } from './shipped-fonts.ts';
import { unpackFont } from './unpack-font.ts';

type Source =
  | { readonly file: string }
  /** a @fontsource-variable package: its pieces by `unicode.json` */
  | { readonly family: string };

const google = '@expo-google-fonts';
const sources: Record<ShippedFontName, Source> = {
  inter: { file: `${google}/inter/400Regular/Inter_400Regular.ttf` },
  'inter-bold': { file: `${google}/inter/700Bold/Inter_700Bold.ttf` },
  'playfair-display': { file: `${google}/playfair-display/500Medium/PlayfairDisplay_500Medium.ttf` },
  'great-vibes': { file: `${google}/great-vibes/400Regular/GreatVibes_400Regular.ttf` },
  'jetbrains-mono': { file: `${google}/jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf` },
  'noto-sans': { file: `${google}/noto-sans/400Regular/NotoSans_400Regular.ttf` },
  'noto-naskh-arabic': { file: `${google}/noto-naskh-arabic/500Medium/NotoNaskhArabic_500Medium.ttf` },
  'noto-sans-hebrew': { file: `${google}/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf` },
  'noto-sans-jp': { family: 'noto-sans-jp' },
  'noto-sans-sc': { family: 'noto-sans-sc' },
  'noto-sans-kr': { family: 'noto-sans-kr' },
};

const { resolve } = createRequire(import.meta.url);
const faces = new Map<string, Promise<Face>>();
const families = new Map<string, Promise<readonly Piece[]>>();

/** @param text what will be set in it */
export async function loadShippedFont(name: ShippedFontName, text: string): Promise<Font> {
  const source = sources[name];
  const files = 'file' in source ? [source.file] : await piecesFor(source.family, text);
  return {
    name: shippedFonts[name].label,
    faces: await Promise.all(files.map(once(faces, readFace))),
    embedding: 'installable',
  };
}

async function readFace(file: string): Promise<Face> {
  return openFace(await unpackFont(await readFile(resolve(file))), { weight: 500 });
}

interface Piece {
  readonly file: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

async function piecesFor(family: string, text: string): Promise<string[]> {
  const pieces = await once(families, readPieces)(family);
  const wanted = new Set<string>();
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const piece = pieces.find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last));
    if (piece) wanted.add(piece.file);
  }
  return [...wanted];
}

async function readPieces(family: string): Promise<readonly Piece[]> {
  const folder = `@fontsource-variable/${family}`;
  const listed = JSON.parse(await readFile(resolve(`${folder}/unicode.json`), 'utf8')) as Record<
    string,
    string
  >;
  return Object.entries(listed).map(([subset, ranges]) => ({
    file: `${folder}/files/${family}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`,
    ranges: ranges.split(',').map((range) => {
      const [first = 0, last = first] = range
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return [first, last] as const;
    }),
  }));
}

/** The same promise for the same key: a file is opened once, however many ask at the same time. */
function once<T>(kept: Map<string, Promise<T>>, work: (key: string) => Promise<T>) {
  return (key: string): Promise<T> => {
    let promise = kept.get(key);
    if (!promise) kept.set(key, (promise = work(key)));
    return promise;
  };
}
