/** Sets every text, logo and print on a painted product, in the photo and in its own colours, with its print files. */
import { AppError } from '@escena/core/app-error';
import { loadFont } from '@escena/typeset/load-font';
import { toPdf } from '@escena/typeset/to-pdf';
import { toSvg } from '@escena/typeset/to-svg';
import type { RunContext, ToolFile } from '../run.ts';
import type { DecalInput } from './decal/input.ts';
import { type DecalSources, makeDecal } from './decal/make-decal.ts';
import type { Subject } from './make-scene.ts';
import type { DecalReport } from './report.ts';
import { unionOf } from './union-of.ts';
import { withinProduct } from './within-product.ts';

export interface Decorated {
  readonly subject: Subject;
  readonly reports: readonly DecalReport[];
  /** `print-1.pdf`, `print-1.svg` and so on, in the order of the decals */
  readonly files: readonly ToolFile[];
}

/**
 * Later decals lie over earlier ones.
 * @throws AppError `decal.*`, `type.*`, `image.*`, `not_found`, `job.cancelled`
 */
export async function setDecals(
  subject: Subject,
  decals: readonly DecalInput[],
  context: Pick<RunContext, 'pictures' | 'fonts' | 'signal'>,
): Promise<Decorated> {
  const { signal } = context;
  const sources = sourcesOf(context);
  const own = withinProduct(subject.alpha, subject.alpha);
  let { inPhoto, colors, changed } = subject;
  const reports: DecalReport[] = [];
  const files: ToolFile[] = [];
  for (const [k, decal] of decals.entries()) {
    const there = await makeDecal(inPhoto, decal, sources, { product: subject.alpha, signal });
    const alone = await makeDecal(colors, decal, sources, { product: own, signal });
    inPhoto = there.image;
    colors = alone.image;
    changed = unionOf(changed, unionOf(there.mask, alone.mask));
    const { contrast, onProduct, widthMm, heightMm, sizeMm } = there.report;
    reports.push({ art: decal.art.kind, contrast, onProduct, widthMm, heightMm, sizeMm });
    const name = `print-${k + 1}`;
    files.push(
      { name: `${name}.pdf`, mime: 'application/pdf', bytes: await toPdf(there.sheet) },
      { name: `${name}.svg`, mime: 'image/svg+xml', bytes: new TextEncoder().encode(toSvg(there.sheet)) },
    );
  }
  return { subject: { ...subject, inPhoto, colors, changed }, reports, files };
}

function sourcesOf({ pictures, fonts }: Pick<RunContext, 'pictures' | 'fonts'>): DecalSources {
  return {
    async font(id) {
      const read = fonts?.get(id);
      if (!read) throw new AppError('not_found', { detail: `no font ${id}`, data: { fontId: id } });
      return loadFont(await read());
    },
    async image(id) {
      const read = pictures?.get(id);
      if (!read) throw new AppError('not_found', { detail: `no picture ${id}`, data: { assetId: id } });
      return read();
    },
  };
}
