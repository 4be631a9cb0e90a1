/** What `/api/files` serves: of an asset, of an output, what an output comes with, of an export, of a job that is being made, of an own 3D model, of an own font, a brand's logo, an ad. */
export type FileKind =
  | 'original'
  | 'display'
  | 'thumb'
  | 'result'
  | 'result-thumb'
  | 'png'
  | 'jpeg'
  | 'mask'
  | 'file'
  | 'export'
  | 'preview'
  | 'model'
  | 'model-thumb'
  | 'font'
  | 'font-thumb'
  | 'logo'
  | 'creative'
  | 'creative-thumb';

interface FileUrlOptions {
  /** ask the browser to save it under its proper name */
  readonly download?: boolean;
  /** changes when the bytes behind the address do */
  readonly version?: string;
}

/** The address of a stored picture. */
export function fileUrl(kind: FileKind, id: string, { download, version }: FileUrlOptions = {}): string {
  const query = new URLSearchParams();
  if (download) query.set('download', '1');
  if (version !== undefined) query.set('v', version);
  const suffix = query.size > 0 ? `?${query}` : '';
  return `/api/files/${kind}/${encodeURIComponent(id)}${suffix}`;
}
