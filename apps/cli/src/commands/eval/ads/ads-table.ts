import { machineLine } from '../../bench/write-section.ts';
import type { RenderedCell } from '@escena/verticals/ads/render-cells';
import type { ReadText } from './read-creative.ts';

export interface HardRow {
  readonly language: string;
  readonly rendered: readonly RenderedCell[];
}

interface AdsResults {
  readonly threads: number;
  readonly made: readonly RenderedCell[];
  readonly texts: readonly ReadText[];
  readonly hard: readonly HardRow[];
  readonly seconds: { readonly wall: number; readonly processor: number };
}

/** The tables of docs/benchmarks.md. */
export function adsTable({ threads, made, texts, hard, seconds }: AdsResults): string[] {
  const exact = texts.filter((text) => text.exact).length;
  const { files, findings, contrast } = summarise(made);
  return [
    machineLine(threads),
    '',
    `${made.length} creatives in one job: ${seconds.wall.toFixed(1)} s, ${seconds.processor.toFixed(1)} processor s. ${files} made, ${findings.length} findings${findings.length > 0 ? ` (${[...new Set(findings)].join(', ')})` : ''}, lowest contrast ${contrast.toFixed(1)}. ${texts.length} texts, ${exact} read back exactly by tesseract.`,
    '',
    '| hard words, every design × format | creatives | made | refused with the reason | findings | lowest contrast | smallest letters, px |',
    '|---|---|---|---|---|---|---|',
    ...hard.map(({ language, rendered }) => {
      const one = summarise(rendered);
      const kinds = [...new Set(one.findings)].map(
        (kind) => `${one.findings.filter((f) => f === kind).length} ${kind}`,
      );
      return `| ${language} | ${rendered.length} | ${one.files} | ${one.refused} | ${kinds.join(', ') || 0} | ${one.contrast.toFixed(1)} | ${one.smallest.toFixed(1)} |`;
    }),
  ];
}

function summarise(rendered: readonly RenderedCell[]) {
  const done = rendered.flatMap((one) => ('creative' in one ? [one] : []));
  const texts = done.flatMap(({ creative }) => creative.texts);
  return {
    files: done.length,
    refused: rendered.filter((one) => 'error' in one && one.error.code === 'ads.does_not_fit').length,
    findings: done.flatMap((one) => one.findings.map(({ code }) => code)),
    contrast: Math.min(...texts.map(({ contrast }) => contrast)),
    smallest: Math.min(...texts.map(({ size }) => size)),
  };
}
