/** Where to go after signing in: a page of ours, whatever the address asks for. */
export function safeNext(asked: string | string[] | undefined): string {
  if (typeof asked !== 'string') return '/';
  // Browsers read `/\host` and `//host` as other hosts, and drop tabs and line breaks while they do.
  const isOurs = /^\/(?![/\\])/.test(asked) && !/[\p{Cc}\\]/u.test(asked);
  return isOurs ? asked : '/';
}
