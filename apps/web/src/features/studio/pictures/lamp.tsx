import type { Style } from '@escena/verticals/staging/options';
import type { Palette } from './palettes.ts';

/** The lamp that each style is known by: paper pendant, arc, globe on a stem; and a plant across the room. */
export function Lamp({ style, palette }: { readonly style: Style; readonly palette: Palette }) {
  switch (style) {
    case 'scandinavian':
      return (
        <g>
          <path d="M318 0v46" stroke="#6b655c" strokeWidth="1.5" />
          <ellipse cx="318" cy="70" rx="34" ry="25" fill={palette.metal} />
          <path d="M286 62h64M284 70h68M286 78h64" stroke="#e2dcd0" strokeWidth="1.2" />
          <Plant x={362} leaf="#7f9580" pot="#f7f4ee" />
        </g>
      );
    case 'modern':
      return (
        <g fill="none">
          <path d="M366 236V120q0-76-62-80" stroke={palette.metal} strokeWidth="3.5" />
          <path d="M286 56q2-18 20-18t20 18Z" fill={palette.metal} />
          <rect x="350" y="234" width="32" height="7" rx="2" fill={palette.metal} />
        </g>
      );
    case 'mid-century':
      return (
        <g>
          <path d="M356 118v122" stroke={palette.metal} strokeWidth="3.5" />
          <circle cx="356" cy="102" r="20" fill="#fff6e2" />
          <ellipse cx="356" cy="242" rx="16" ry="4" fill={palette.metal} />
          <Plant x={40} leaf="#5f7748" pot="#b5502f" />
        </g>
      );
  }
}

function Plant({ x, leaf, pot }: { readonly x: number; readonly leaf: string; readonly pot: string }) {
  return (
    <g>
      <path
        d={`M${x} 222q-26-26-22-64q20 22 22 56q-2-46 12-72q14 34-6 76q10-22 26-28q-4 24-28 34Z`}
        fill={leaf}
      />
      <path d={`M${x - 14} 218h28l-4 30h-20Z`} fill={pot} />
    </g>
  );
}
