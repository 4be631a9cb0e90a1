/**
 * `Content-Disposition: attachment` for any file name (RFC 6266; RFC 8187 for what is not ASCII). Control characters
 * and path separators never leave.
 */
export function contentDisposition(fileName: string): string {
  const safe = fileName.replaceAll(/[\p{Cc}/\\]/gu, '_');
  const ascii = safe
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|["%]/g, '_');
  const encoded = encodeURIComponent(safe).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
