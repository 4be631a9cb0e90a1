import { expect, it } from 'vitest';
import { type WordsRow, wordsTable } from './words-table.ts';

const row = (text: string, more: Partial<WordsRow>): WordsRow => ({
  scene: 'card',
  kind: 'flat',
  text,
  photographed: { exact: true, read: text },
  unrolled: { exact: true, read: text },
  onPaper: { exact: true, read: text },
  outside: 0,
  ...more,
});

it('counts by surface, and apart what the reader cannot read at all', () => {
  const missed = { exact: false, read: 'x' };
  const table = wordsTable(
    [
      row('Nora', {}),
      row('Łukasz', { photographed: missed }),
      row('نورا', { photographed: missed, unrolled: missed, onPaper: missed }),
      row('Nora', { scene: 'mug', kind: 'cylinder', photographed: missed, outside: 0 }),
    ],
    { refused: 4, of: 4 },
  );
  expect(table[0]).toContain('tesseract misreads “نورا” (1 of 1 sizes).');
  expect(table).toContain(
    '| card | 1 of 3 (33.3 %) | 2 of 3 (66.7 %) | 2 of 3 (66.7 %) | 2 of 2 (100.0 %) |',
  );
  expect(table).toContain(
    '| **cylinder, all** | 0 of 1 (0.0 %) | 1 of 1 (100.0 %) | 1 of 1 (100.0 %) | 1 of 1 (100.0 %) |',
  );
});
