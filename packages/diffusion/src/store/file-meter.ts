import type { SizedFile } from './list-files.ts';

/** How far some work has come that reads files one after the other. */
export interface FileProgress {
  readonly file: string;
  /** from 1, of `fileCount` */
  readonly fileNumber: number;
  readonly fileCount: number;
  readonly doneBytes: number;
  readonly totalBytes: number;
}

/** @returns call it with a file and how much of it was read */
export function fileMeter<File extends SizedFile>(
  files: readonly File[],
  tell: ((progress: FileProgress) => void) | undefined,
): (file: File, bytes: number) => void {
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return (file, bytes) => {
    const index = files.indexOf(file);
    const before = files.slice(0, index).reduce((sum, one) => sum + one.bytes, 0);
    tell?.({
      file: file.path,
      fileNumber: index + 1,
      fileCount: files.length,
      doneBytes: before + bytes,
      totalBytes,
    });
  };
}
