import type { Palette } from './palettes.ts';

/** A double bed seen from its foot, between two night tables. */
export function Bed({ palette }: { readonly palette: Palette }) {
  const { fabric, fabricShade, cushion, legs, softness, wood } = palette;
  const base = 262 - legs;
  return (
    <g>
      <ellipse cx="205" cy="263" rx="122" ry="7" opacity="0.16" />
      <NightTable x={70} wood={wood} />
      <NightTable x={300} wood={wood} />
      <path
        d={`M112 ${base}v${legs}M298 ${base}v${legs}`}
        stroke={wood}
        strokeWidth="6"
        strokeLinecap="round"
      />
      <rect x="104" y="132" width="202" height="76" rx={softness} fill={wood} />
      <rect x="110" y="138" width="190" height="60" rx={softness * 0.7} fill={fabricShade} />
      <rect x="122" y="164" width="76" height="34" rx="11" fill="#fbf9f5" />
      <rect x="212" y="164" width="76" height="34" rx="11" fill="#fbf9f5" />
      <rect x="174" y="174" width="62" height="26" rx="8" fill={cushion} />
      <path d={`M106 196h198v${base - 208}a12 12 0 0 1-12 12H118a12 12 0 0 1-12-12Z`} fill="#f3efe8" />
      <path d={`M106 216h198v${base - 228}a12 12 0 0 1-12 12H118a12 12 0 0 1-12-12Z`} fill={fabric} />
      <rect x="106" y="214" width="198" height="5" fill="#fff" opacity="0.35" />
    </g>
  );
}

function NightTable({ x, wood }: { readonly x: number; readonly wood: string }) {
  return (
    <g>
      <rect x={x} y="204" width="30" height="38" rx="3" fill={wood} />
      <rect x={x + 4} y="210" width="22" height="11" rx="1.5" fill="#fff" opacity="0.18" />
      <path d={`M${x + 4} 242v14M${x + 26} 242v14`} stroke={wood} strokeWidth="3.5" />
    </g>
  );
}
