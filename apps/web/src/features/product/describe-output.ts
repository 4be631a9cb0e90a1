import type { OutputView } from '@escena/api/views/output-view';
import { nameOfPaint } from '@escena/verticals/product/paint';
import type { Scene } from '@escena/verticals/product/scene';

interface Words {
  /** of the photo */
  readonly name: string;
  readonly locale: 'en' | 'es';
  readonly sceneName: (kind: Scene['kind']) => string;
}

/** What a picture shows, for people who see it and people who do not: product, colours, backdrop. */
export function describeOutput({ report }: OutputView, { name, locale, sceneName }: Words): string {
  const painted = (report?.paints ?? []).flatMap(({ paint }) => nameOfPaint(paint, locale) ?? []);
  const scene = report?.scene ? sceneName(report.scene.kind) : undefined;
  return [name.replace(/\.[^.]+$/, ''), ...painted, ...(scene ? [scene] : [])].join(' · ');
}
