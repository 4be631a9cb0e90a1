import type { Style } from '@escena/verticals/staging/options';
import type { Palette } from './palettes.ts';

/** The lamp that each style is known by, and a plant across the room where the style has one. */
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
    case 'farmhouse':
      return (
        <g>
          <path
            d="M318 0v40M318 40l-24 30M318 40l24 30M318 40v30"
            stroke={palette.metal}
            strokeWidth="2"
            fill="none"
          />
          <path d="M294 70h48l-8 30h-32Z" stroke={palette.metal} strokeWidth="2.5" fill="none" />
          <circle cx="318" cy="80" r="8" fill="#ffe9b8" />
          <Plant x={362} leaf="#8a9678" pot="#9aa0a0" />
        </g>
      );
    case 'industrial':
      return (
        <g>
          <path d="M318 0v40" stroke={palette.metal} strokeWidth="2.5" />
          <path d="M276 84q2-36 42-42q40 6 42 42Z" fill={palette.metal} />
          <path d="M280 84h76" stroke="#f3c981" strokeWidth="4" />
        </g>
      );
    case 'coastal':
      return (
        <g>
          <path d="M318 0v34" stroke="#8d7a5e" strokeWidth="1.5" />
          <path d="M280 86q4-50 38-52q34 2 38 52Z" fill={palette.metal} />
          <path
            d="M283 72h70M288 58h60M298 45h40M300 86l10-50M336 86l-10-50M318 86V36"
            stroke="#8f6b3c"
            strokeWidth="1.2"
          />
          <Plant x={364} leaf="#7fa08a" pot="#ffffff" />
        </g>
      );
    case 'classic':
      return (
        <g stroke={palette.metal} strokeWidth="3" fill="none" strokeLinecap="round">
          <path d="M318 0v62M318 62q-20 22-38 2v-10M318 62q20 22 38 2v-10M318 62v-12" />
          <path d="M280 52v-14M318 48v-14M356 52v-14" stroke="#fff2d0" strokeWidth="5" />
          <path d="M272 54h16M348 54h16M310 50h16" />
        </g>
      );
    case 'japandi':
      return (
        <g>
          <path d="M318 0v34" stroke="#2c2926" strokeWidth="1.5" />
          <circle cx="318" cy="70" r="36" fill={palette.metal} />
          <path d="M284 58h68M282 70h72M284 82h68M292 94h52M292 46h52" stroke="#dccfb4" strokeWidth="1.2" />
          <Branch x={40} />
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

/** A bare branch in a dark jar. */
function Branch({ x }: { readonly x: number }) {
  return (
    <g>
      <path
        d={`M${x} 206q-4-40 10-78m-9 40q14-8 22-28m-24 44q-16-8-20-30`}
        stroke="#6b5843"
        strokeWidth="2.5"
        fill="none"
      />
      <path d={`M${x - 7} 200h14q12 14 4 36h-22q-8-22 4-36Z`} fill="#3a342e" />
    </g>
  );
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
