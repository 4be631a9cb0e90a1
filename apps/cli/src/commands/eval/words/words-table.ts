import type { Reading } from './read-words.ts';

export interface WordsRow {
  readonly scene: string;
  readonly kind: 'flat' | 'cylinder';
  readonly text: string;
  /** whether the reader reads the same words black on white */
  readonly plain: boolean;
  readonly photographed: Reading;
  readonly unrolled: Reading;
  /** largest change of a byte outside the mask */
  readonly outside: number;
}

/** The tables of docs/benchmarks.md. */
export function wordsTable(
  rows: readonly WordsRow[],
  { refused, of }: { readonly refused: number; readonly of: number },
): string[] {
  const texts = new Set(rows.map(({ text }) => text));
  const plain = new Set(rows.filter((row) => row.plain).map(({ text }) => text));
  const unread = [...texts].filter((text) => !plain.has(text));
  return [
    `${texts.size} texts. tesseract itself reads ${plain.size} of them in plain black on white${unread.length > 0 ? `, not ${unread.map((text) => `“${text}”`).join(', ')}` : ''}. Of ${of} texts with emoji, ${refused} were refused with those named. Largest change outside the masks: ${Math.max(0, ...rows.map(({ outside }) => outside))}.`,
    '',
    '| surface | read exactly, as photographed | unrolled | of those read in plain: as photographed | unrolled |',
    '|---|---|---|---|---|',
    ...(['flat', 'cylinder'] as const).flatMap((kind) => {
      const ofKind = rows.filter((row) => row.kind === kind);
      const scenes = [...new Set(ofKind.map(({ scene }) => scene))];
      return [
        line(`**${kind}, all**`, ofKind),
        ...scenes.map((scene) =>
          line(
            scene,
            ofKind.filter((row) => row.scene === scene),
          ),
        ),
      ];
    }),
  ];
}

function line(name: string, rows: readonly WordsRow[]): string {
  const known = rows.filter(({ plain }) => plain);
  return `| ${name} | ${share(rows, ({ photographed }) => photographed.exact)} | ${share(rows, ({ unrolled }) => unrolled.exact)} | ${share(known, ({ photographed }) => photographed.exact)} | ${share(known, ({ unrolled }) => unrolled.exact)} |`;
}

function share(rows: readonly WordsRow[], holds: (row: WordsRow) => boolean): string {
  const count = rows.filter(holds).length;
  return `${count} of ${rows.length} (${((100 * count) / Math.max(1, rows.length)).toFixed(1)} %)`;
}
