/** Everything that was made, on paper: by segment, with words, format, findings and whoever approved it. */
import { throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import type { Locale } from '@escena/core/text';
import type { PrintLayer, PrintSheet } from '@escena/typeset/print-sheet';
import { toPdfPages } from '@escena/typeset/to-pdf';
import type { LoadShippedFont } from '@escena/typeset/shipped-font-files';
import { createTextFonts } from '../../product/decal/text-fonts.ts';
import type { Cell } from '../campaign.ts';
import { channels } from '../formats/format.ts';
import { formats } from '../formats/formats.ts';
import type { AdFinding } from '../lint/lint-creative.ts';
import { findingWords } from '../lint/finding-words.ts';
import { proofWords } from './proof-words.ts';
import { createTextSetter, type SetBlock, type TextSetter } from './set-block.ts';

export interface ProofCreative {
  readonly cell: Cell;
  /** JPEG */
  readonly file: Uint8Array;
  readonly findings: readonly AdFinding[];
  readonly state: 'waiting' | 'approved' | 'rejected';
  /** who approved or rejected it, if they still have a name */
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly note: string;
}

export interface Proof {
  readonly campaign: string;
  /** in the campaign's order */
  readonly segments: readonly { readonly id: string; readonly name: string }[];
  readonly creatives: readonly ProofCreative[];
  readonly syntheticPerson: boolean;
  readonly locale: Locale;
  readonly loadFont: LoadShippedFont;
  readonly signal?: AbortSignal;
}

/** Millimetres; A4 upright, two by two to a page. */
const page = { width: 210, height: 297, margin: 14, gap: 8, head: 24 } as const;
const card = {
  width: (page.width - 2 * page.margin - page.gap) / 2,
  height: (page.height - 2 * page.margin - page.head - page.gap) / 2,
  picture: 72,
} as const;
const perPage = 4;
const ink = '#1c1a17';
const quiet = '#5b5750';

/** The same proof is the same bytes. @throws AppError `job.cancelled` */
export async function makeProof(proof: Proof): Promise<Uint8Array> {
  const words = proofWords[proof.locale];
  const set = await openSetter(proof);
  const pages = proof.segments.flatMap(({ id, name }) => {
    const own = proof.creatives.filter(({ cell }) => cell.segment === id);
    return chunks(own, perPage).map((creatives) => ({ name, creatives }));
  });
  async function* sheets(): AsyncGenerator<PrintSheet, void, void> {
    for (const [at, { name, creatives }] of pages.entries()) {
      const told = [name, words.page(at + 1, pages.length), proof.syntheticPerson && words.synthetic];
      const layers: PrintLayer[] = [
        ...set([{ text: proof.campaign, size: 6, bold: true }], { ...headBox, height: 9 }),
        ...set([{ text: told.filter(Boolean).join(' · '), size: 3.6, color: quiet }], {
          ...headBox,
          y: headBox.y + 10,
          height: 10,
        }),
      ];
      for (const [slot, creative] of creatives.entries()) {
        throwIfAborted(proof.signal);
        // The web process makes proofs, and answers others between two cards.
        await nextTurn();
        layers.push(...cardLayers(creative, slot, proof.locale, set));
      }
      yield { title: proof.campaign, widthMm: page.width, heightMm: page.height, bleedMm: 0, layers };
    }
  }
  return toPdfPages(sheets(), proof.campaign);
}

const headBox = { x: page.margin, y: page.margin, width: page.width - 2 * page.margin };

function cardLayers(creative: ProofCreative, slot: number, locale: Locale, set: TextSetter): PrintLayer[] {
  const x = page.margin + (slot % 2) * (card.width + page.gap);
  const y = page.margin + page.head + Math.floor(slot / 2) * (card.height + page.gap);
  const { width, height } = formats[creative.cell.format];
  const scale = Math.min(card.width / width, card.picture / height);
  const picture: PrintLayer = {
    kind: 'image',
    bytes: creative.file,
    x,
    y,
    width: width * scale,
    height: height * scale,
  };
  const top = y + card.picture + 3;
  return [
    picture,
    ...set(blocksOf(creative, locale), { x, y: top, width: card.width, height: y + card.height - top }),
  ];
}

function blocksOf(creative: ProofCreative, locale: Locale): SetBlock[] {
  const words = proofWords[locale];
  const { cell, findings } = creative;
  const { headline, body, offer, action, fine } = cell.copy;
  const { channel, label, width, height } = formats[cell.format];
  const line = (text: string | undefined, rest: Omit<SetBlock, 'text' | 'size'> = {}): SetBlock[] =>
    text ? [{ text, size: 3, ...rest }] : [];
  return [
    ...line(headline, { bold: true }),
    ...line([offer, body, action && `[${action}]`].filter(Boolean).join(' · ')),
    ...line(fine, { color: quiet }),
    ...line(`${channels[channel]}: ${label[locale]}, ${width} × ${height}`, { color: quiet }),
    ...line(cell.id, { color: quiet }),
    ...(findings.length === 0
      ? line(words.clean, { color: quiet })
      : findings.flatMap((finding) => line(findingWords(finding)[locale], { color: '#9b1c1c' }))),
    ...line(words.decided(creative), { bold: creative.state === 'approved' }),
    ...line(creative.note),
  ];
}

async function openSetter({ campaign, segments, creatives, locale, loadFont }: Proof): Promise<TextSetter> {
  const texts = creatives.flatMap((creative) => blocksOf(creative, locale).map(({ text }) => text));
  const all = [campaign, ...segments.map(({ name }) => name), ...texts].join(' ');
  const load = createTextFonts(loadFont);
  const [plain, bold] = await Promise.all([load('inter', all), load('inter-bold', all)]);
  return createTextSetter({ plain, bold, ink });
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}
