import type { Style } from '@escena/verticals/staging/options';
import type { Palette } from './palettes.ts';

/** A sofa seen from the front, with the style's own coffee table before it. */
export function Sofa({ style, palette }: { readonly style: Style; readonly palette: Palette }) {
  const { fabric, fabricShade, cushion, legs, softness, wood } = palette;
  const base = 250 - legs;
  return (
    <g>
      <ellipse cx="205" cy="251" rx="118" ry="7" opacity="0.16" />
      <Legs y={base} height={legs} color={wood} splayed={style === 'mid-century'} />
      <rect x="100" y={base - 78} width="210" height="62" rx={softness} fill={fabricShade} />
      <rect x="110" y={base - 36} width="95" height="26" rx={softness * 0.6} fill={fabric} />
      <rect x="205" y={base - 36} width="95" height="26" rx={softness * 0.6} fill={fabric} />
      <rect x="96" y={base - 14} width="218" height="14" rx="3" fill={fabricShade} />
      <rect x="88" y={base - 56} width="24" height="56" rx={softness} fill={fabric} />
      <rect x="298" y={base - 56} width="24" height="56" rx={softness} fill={fabric} />
      <rect
        x="122"
        y={base - 64}
        width="34"
        height="32"
        rx="6"
        fill={cushion}
        transform={`rotate(-8 139 ${base - 48})`}
      />
      <rect
        x="258"
        y={base - 62}
        width="30"
        height="30"
        rx="6"
        fill={palette.art[1]}
        transform={`rotate(9 273 ${base - 47})`}
      />
      {style === 'classic' && <Buttons y={base} />}
      <CoffeeTable style={style} palette={palette} />
    </g>
  );
}

interface LegsProps {
  readonly y: number;
  readonly height: number;
  readonly color: string;
  readonly splayed: boolean;
}

function Legs({ y, height, color, splayed }: LegsProps) {
  const lean = splayed ? 5 : 0;
  return (
    <g stroke={color} strokeWidth="5" strokeLinecap="round">
      <path d={`M112 ${y}l${-lean} ${height}M298 ${y}l${lean} ${height}`} />
    </g>
  );
}

/** Deep buttoning of a back. */
function Buttons({ y }: { readonly y: number }) {
  return (
    <g fill="#000" opacity="0.28">
      {[172, 189, 206, 223, 240].map((x) => (
        <circle key={x} cx={x} cy={y - 62} r="2" />
      ))}
    </g>
  );
}

function CoffeeTable({ style, palette }: { readonly style: Style; readonly palette: Palette }) {
  if (style === 'modern' || style === 'japandi')
    return (
      <g>
        <rect x="160" y="252" width="92" height="9" fill="#f1efec" />
        <rect x="166" y="261" width="80" height="15" fill={palette.wood} />
      </g>
    );
  const legs = style === 'mid-century' ? 'M176 262l-6 22M236 262l6 22' : 'M186 262v21M226 262v21';
  return (
    <g>
      <path d={legs} stroke={palette.wood} strokeWidth="4" strokeLinecap="round" />
      <ellipse cx="206" cy="260" rx="48" ry="8" fill={palette.wood} />
      <ellipse cx="206" cy="257.5" rx="48" ry="8" fill="#fff" opacity="0.22" />
    </g>
  );
}
