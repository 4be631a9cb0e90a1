import { encodePng } from '@escena/imaging/encode-image';
import { outputProvenance } from '../../provenance.ts';
import type { SceneImage } from '../make-scene.ts';
import type { ProductReport } from '../report.ts';
import { lintFile } from './lint-file.ts';

/** What the marketplace of a packshot would say of its file; undefined for other scenes. */
export async function lintScene(
  { image, subject }: SceneImage,
  report: ProductReport,
  icc: Uint8Array | undefined,
): Promise<ProductReport['lint']> {
  if (report.scene.kind !== 'packshot') return undefined;
  const { marketplace } = report.scene;
  const file = await encodePng(image, { icc, xmp: outputProvenance(report) });
  return { marketplace, findings: await lintFile(file, marketplace, subject) };
}
