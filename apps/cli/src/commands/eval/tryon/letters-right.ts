import type { Reading } from '../words/read-words.ts';

/** How many letters of a text a reader got right, spaces aside: those that are left when what it made up, left out or mistook is taken off. */
export function lettersRight(text: string, reading: Pick<Reading, 'exact' | 'read'> | undefined): number {
  const wanted = Array.from(text.replaceAll(' ', ''));
  if (!reading) return 0;
  if (reading.exact) return wanted.length;
  return Math.max(0, wanted.length - editDistance(wanted, Array.from(reading.read.replaceAll(' ', ''))));
}

/** Levenshtein 1966: the fewest letters put in, taken out or exchanged. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  a.forEach((letter, i) => {
    const next = [i + 1];
    b.forEach((other, j) => {
      const exchanged = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(exchanged, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}
