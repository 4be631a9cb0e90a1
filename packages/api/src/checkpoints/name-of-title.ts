/** most letters of a name; the store takes 64 */
const maxLetters = 50;

/** A name for a checkpoint by what its owner calls it, as a store takes it: `Mi salón 2` is `mi-salon-2`. */
export function nameOfTitle(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxLetters)
    .replace(/^-+|-+$/g, '');
  const name = plain || 'checkpoint';
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
