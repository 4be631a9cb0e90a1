import type { OutputReport } from './output-report.ts';

/** One finished picture as a person sees it. Its files are fetched by id from `/api/files`. */
export interface OutputView {
  readonly id: string;
  /** 0-based: which variation of its job */
  readonly index: number;
  readonly width: number;
  readonly height: number;
  /** whether it is the photo with a part changed: then there is a mask, and an original to compare it with */
  readonly hasMask: boolean;
  /** null when the stored report cannot be read */
  readonly report: OutputReport | null;
  /** what it comes with: print files */
  readonly files: readonly OutputFileView[];
}

/** A file beside a picture; fetched by id as `file`. */
export interface OutputFileView {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
}
