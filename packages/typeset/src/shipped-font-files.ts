/** Which files of the product's own packages hold its fonts, and opening them however they are read: from disk or over HTTP. */
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

/** @param text what will be set in it */
export type LoadShippedFont = (name: ShippedFontName, text: string) => Promise<Font>;

/**
 * Opens shipped fonts, each file once; of a family in pieces only those that a text needs.
 * @param read the bytes of a file by its path in the packages
 */
export function createShippedFonts(read: (file: string) => Promise<Uint8Array>): LoadShippedFont {
  const faces = new Map<string, Promise<Face>>();
  const families = new Map<string, Promise<readonly Piece[]>>();
  const readFace = async (file: string) => openFace(await unpackFont(await read(file)), { weight: 500 });
  const readPieces = async (family: string) =>
    piecesOf(family, JSON.parse(new TextDecoder().decode(await read(listOf(family)))));
  return async (name, text) => {
    const source = sources[name];
    const files =
      'file' in source ? [source.file] : piecesFor(await once(families, readPieces)(source.family), text);
    return {
      name: shippedFonts[name].label,
      faces: await Promise.all(files.map(once(faces, readFace))),
      embedding: 'installable',
    };
  };
}

/** Whether a path is one that `createShippedFonts` may ask for: what a server gives to anybody. */
export function isShippedFontFile(file: string): boolean {
  return Object.values(sources).some((source) =>
    'file' in source
      ? source.file === file
      : file === listOf(source.family) ||
        (file.startsWith(`${folderOf(source.family)}/files/${source.family}-`) && pieceName.test(file)),
  );
}

const pieceName = /^[a-z0-9@/-]+-wght-normal\.woff2$/;

function folderOf(family: string): string {
  return `@fontsource-variable/${family}`;
}

function listOf(family: string): string {
  return `${folderOf(family)}/unicode.json`;
}

interface Piece {
  readonly file: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

function piecesFor(pieces: readonly Piece[], text: string): string[] {
  const wanted = new Set<string>();
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const piece = pieces.find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last));
    if (piece) wanted.add(piece.file);
  }
  return [...wanted];
}

function piecesOf(family: string, listed: Readonly<Record<string, string>>): readonly Piece[] {
  return Object.entries(listed).map(([subset, ranges]) => ({
    file: `${folderOf(family)}/files/${family}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`,
    ranges: ranges.split(',').map((range) => {
      const [first = 0, last = first] = range
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return [first, last] as const;
    }),
  }));
}

/** The same promise for the same key: a file is opened once, however many ask at the same time. What failed is asked again. */
function once<T>(kept: Map<string, Promise<T>>, work: (key: string) => Promise<T>) {
  return (key: string): Promise<T> => {
    let promise = kept.get(key);
    if (!promise) {
      kept.set(key, (promise = work(key)));
      promise.catch(() => kept.delete(key));
    }
    return promise;
  };
}
