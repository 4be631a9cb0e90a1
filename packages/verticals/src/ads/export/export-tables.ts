import { csvLine } from '@escena/core/csv-line';
import { formats } from '../formats/formats.ts';
import type { ApprovedCreative, ExportedCampaign } from './approved-creative.ts';
import { sheets } from './sheets.ts';

export interface ExportTable {
  /** its path in the ZIP */
  readonly name: string;
  readonly text: string;
}

/** Spreadsheets take a file without it for another encoding. */
const byteOrderMark = '\uFEFF';

/** A table for every channel that has creatives here, one of all of them, and one that says where each column was read up. */
export function exportTables(
  campaign: ExportedCampaign,
  creatives: readonly ApprovedCreative[],
): readonly ExportTable[] {
  const used = sheets.flatMap((sheet) => {
    const { channel } = sheet;
    const own = creatives.filter(({ cell }) => !channel || formats[cell.format].channel === channel);
    return own.length > 0 ? [{ ...sheet, creatives: own }] : [];
  });
  const table = (name: string, rows: readonly (readonly string[])[]) => ({
    name,
    text: byteOrderMark + rows.map(csvLine).join(''),
  });
  return [
    ...used.map(({ file, columns, creatives: own }) =>
      table(file, [
        columns.map(({ header }) => header),
        ...own.map((creative) => columns.map(({ value }) => value({ campaign, creative }))),
      ]),
    ),
    table('columns.csv', [
      ['file', 'column', 'read_at', 'read_on'],
      ...used
        .filter(({ channel }) => channel)
        .flatMap(({ file, columns }) =>
          columns.map(({ header, source, verifiedAt }) => [
            file,
            header,
            source ?? 'not confirmed',
            verifiedAt ?? '',
          ]),
        ),
    ]),
  ];
}
