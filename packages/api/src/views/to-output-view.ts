import type { Output } from '@escena/db/outputs/output-fields';
import { outputReport } from './output-report.ts';
import type { OutputView } from './output-view.ts';

export function toOutputView(output: Output): OutputView {
  const { id, index, width, height, maskKey, reportJson, files } = output;
  return {
    id,
    index,
    width,
    height,
    hasMask: maskKey !== null,
    report: outputReport.safeParse(reportJson).data ?? null,
    files: files.map((file) => ({ id: file.id, name: file.name, mime: file.mime, bytes: file.bytes })),
  };
}
