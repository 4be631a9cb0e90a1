import type { ReportView } from '@escena/api/views/report-view';

/** What can be wrong with a shared picture, in the order of the form. */
export const reportReasons = [
  'misleading',
  'private',
  'offensive',
  'copyright',
  'other',
] as const satisfies readonly ReportView['reason'][];
