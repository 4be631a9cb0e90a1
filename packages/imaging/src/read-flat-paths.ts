/** Filled paths out of the plain SVG that resvg writes: shapes are paths there, styles attributes, numbers absolute. */

export interface SvgPath {
  /** absolute M, L, Q, C, Z */
  readonly data: string;
  /** #rrggbb */
  readonly fill: string;
  readonly evenOdd: boolean;
  /** to the drawing's units, as SVG's matrix(a b c d e f) */
  readonly transform: readonly [number, number, number, number, number, number];
}

type Matrix = SvgPath['transform'];

const identity: Matrix = [1, 0, 0, 1, 0, 0];
/** What a flat drawing may say of a group and of a path. */
const known: Record<string, ReadonlySet<string>> = {
  g: new Set(['transform', 'id']),
  path: new Set(['d', 'fill', 'fill-rule', 'stroke', 'transform', 'id']),
};

/** @returns undefined when anything else than filled paths is drawn */
export function readFlatPaths(plain: string): SvgPath[] | undefined {
  const paths: SvgPath[] = [];
  const stack: Matrix[] = [];
  let base = identity;
  for (const [tag = '', closing, name = '', rest = '', empty] of plain.matchAll(
    /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g,
  )) {
    if (tag.startsWith('<?')) continue;
    if (closing) {
      if (name === 'g') stack.pop();
      continue;
    }
    const attributes = new Map(
      [...rest.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value] as const),
    );
    if (name === 'svg') base = viewMatrix(attributes);
    else if (name === 'defs' && empty) continue;
    else {
      const allowed = known[name];
      if (!allowed || [...attributes.keys()].some((key) => !allowed.has(key))) return undefined;
      const transform = multiply(stack.at(-1) ?? base, matrixOf(attributes.get('transform')));
      if (name === 'g') {
        if (!empty) stack.push(transform);
        continue;
      }
      const fill = attributes.get('fill') ?? '';
      if ((attributes.get('stroke') ?? 'none') !== 'none' || !/^#[0-9a-f]{6}$/i.test(fill)) return undefined;
      paths.push({
        data: attributes.get('d') ?? '',
        fill,
        evenOdd: attributes.get('fill-rule') === 'evenodd',
        transform,
      });
    }
  }
  return paths.length > 0 ? paths : undefined;
}

/** viewBox → width and height, as resvg has resolved them. */
function viewMatrix(attributes: ReadonlyMap<string, string>): Matrix {
  const [x = 0, y = 0, w = 1, h = 1] = (attributes.get('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const scale = Math.min(Number(attributes.get('width')) / w, Number(attributes.get('height')) / h);
  return Number.isFinite(scale) ? [scale, 0, 0, scale, -x * scale, -y * scale] : identity;
}

function matrixOf(transform: string | undefined): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] =
    /^matrix\(([^)]*)\)$/
      .exec(transform ?? '')?.[1]
      ?.split(/[\s,]+/)
      .map(Number) ?? [];
  return [a, b, c, d, e, f];
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
