/**
 * `Content-Disposition` for any file name (RFC 6266; RFC 8187 for what is not ASCII). Control characters
 * and path separators never leave.
 */
export function contentDisposition(fileName: string, how: 'attachment' | 'inline' = 'attachment'): string {
  const safe = fileName
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/[\p{Cc}\p{Bidi_Control}/\\]/gu, '_');
  const ascii = safe
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|["%]/g, '_');
  const encoded = encodeURIComponent(safe).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
