import type { Reading } from './read-words.ts';

export interface WordsRow {
  readonly scene: string;
  readonly kind: 'flat' | 'cylinder';
  readonly text: string;
  readonly photographed: Reading;
  readonly unrolled: Reading;
  /** the control: the same words as large on flat white paper */
  readonly onPaper: Reading;
  /** largest change of a byte outside the mask */
  readonly outside: number;
}

/** The tables of docs/benchmarks.md. */
export function wordsTable(
  rows: readonly WordsRow[],
  { refused, of }: { readonly refused: number; readonly of: number },
): string[] {
  const texts = [...new Set(rows.map(({ text }) => text))];
  const unread = texts.flatMap((text) => {
    const on = rows.filter((row) => row.text === text);
    const lost = on.filter(({ onPaper }) => !onPaper.exact).length;
    return lost > 0 ? [`“${text}” (${lost} of ${on.length} sizes)`] : [];
  });
  return [
    `${texts.length} texts. On flat white paper, as large as on each product, tesseract misreads ${unread.length > 0 ? unread.join(', ') : 'none'}. Of ${of} texts with emoji, ${refused} were refused with those named. Largest change outside the masks: ${Math.max(0, ...rows.map(({ outside }) => outside))}.`,
    '',
    '| surface | read exactly, as photographed | unrolled | on paper (control) | unrolled, of those read on paper |',
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
  const known = rows.filter(({ onPaper }) => onPaper.exact);
  const shares = [
    share(rows, ({ photographed }) => photographed.exact),
    share(rows, ({ unrolled }) => unrolled.exact),
    share(rows, ({ onPaper }) => onPaper.exact),
    share(known, ({ unrolled }) => unrolled.exact),
  ];
  return `| ${[name, ...shares].join(' | ')} |`;
}

function share(rows: readonly WordsRow[], holds: (row: WordsRow) => boolean): string {
  const count = rows.filter(holds).length;
  return `${count} of ${rows.length} (${((100 * count) / Math.max(1, rows.length)).toFixed(1)} %)`;
}
