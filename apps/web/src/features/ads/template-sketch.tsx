import type { BrandColors } from '@escena/verticals/ads/brand-kit';
import { type FormatName, formats } from '@escena/verticals/ads/formats';
import { placeLayer } from '@escena/verticals/ads/place-layers';
import { shapeOf } from '@escena/verticals/ads/template';
import { type TemplateName, templates } from '@escena/verticals/ads/templates';

interface TemplateSketchProps {
  readonly template: TemplateName;
  readonly format: FormatName;
  readonly colors: BrandColors;
}

const relative = { headline: 1, offer: 0.8, body: 0.5, action: 0.55, fine: 0.3 } as const;

/** A design in a format, drawn from its own data: where picture, areas, words and logo come to lie. */
export function TemplateSketch({ template, format, colors }: TemplateSketchProps) {
  const { width, height } = formats[format];
  const layers = templates[template].arrangements[shapeOf(width / height)];
  const unit = Math.min(width, height);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="block max-h-full max-w-full" aria-hidden>
      <rect width={width} height={height} fill={colors.paper} />
      {layers.map((layer, at) => {
        const { left, top, right, bottom } = placeLayer(layer, formats[format]);
        const [w, h] = [Math.max(0, right - left), Math.max(0, bottom - top)];
        const key = `${layer.kind} ${at}`;
        if (layer.kind === 'image')
          return (
            <rect
              key={key}
              x={left}
              y={top}
              width={w}
              height={h}
              fill="#9aa7b4"
              rx={(layer.radius ?? 0) * unit}
            />
          );
        if (layer.kind === 'fill')
          return (
            <rect
              key={key}
              x={left}
              y={top}
              width={w}
              height={h}
              fill={colors[layer.color]}
              opacity={(layer.opacity ?? 1) * (layer.fadeFrom ? 0.6 : 1)}
              rx={(layer.radius ?? 0) * unit}
            />
          );
        if (layer.kind === 'logo')
          return (
            <rect
              key={key}
              x={left}
              y={top}
              width={Math.min(w, 2 * h)}
              height={h}
              fill={colors.accent}
              rx={h / 4}
            />
          );
        const line = Math.min(0.09 * unit, h / (layer.items.length + 1));
        return layer.items.map(({ role }, row) => (
          <rect
            key={`${key} ${role}`}
            x={left}
            y={top + (h * (row + 0.5)) / (layer.items.length + 0.5)}
            width={w * (role === 'action' ? 0.4 : 0.9 - 0.1 * row)}
            height={line * relative[role]}
            rx={(line * relative[role]) / 2}
            fill={role === 'action' ? colors.accent : '#6b7280'}
            opacity={role === 'action' ? 1 : 0.75}
          />
        ));
      })}
    </svg>
  );
}
