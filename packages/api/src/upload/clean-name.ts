/** A file's own name, without folders and control characters, at most 200 characters; `fallback` where nothing is left. */
export function cleanName(name: string, fallback: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return (
    base
      .replaceAll(/\p{Cc}/gu, '')
      .trim()
      .slice(0, 200) || fallback
  );
}
