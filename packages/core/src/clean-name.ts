/** Characters that turn text around, so that a name reads as another, and the byte order mark. */
const turning = /[\p{Bidi_Control}\ufeff]/gu;

/**
 * A file's own name, without folders, control characters and those that turn text around, at most 200 characters;
 * `fallback` where nothing is left.
 */
export function cleanName(name: string, fallback: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const clean = base
    .replaceAll(/\p{Cc}/gu, '')
    .replaceAll(turning, '')
    .trim();
  // A cut inside a character leaves half of it.
  const short = clean.slice(0, 200).replaceAll(/\p{Surrogate}/gu, '');
  return /^\.*$/.test(short) ? fallback : short;
}
