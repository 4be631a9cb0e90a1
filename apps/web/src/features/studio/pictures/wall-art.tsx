import type { Style } from '@escena/verticals/staging/options';
import type { Palette } from './palettes.ts';

/** What hangs on the wall: a pair of prints, one large canvas, or a sunburst. */
export function WallArt({ style, palette }: { readonly style: Style; readonly palette: Palette }) {
  const [paper, first, second] = palette.art;
  switch (style) {
    case 'scandinavian':
      return (
        <g>
          <rect x="128" y="44" width="54" height="70" fill={paper} stroke={palette.wood} strokeWidth="3" />
          <rect x="196" y="44" width="54" height="70" fill={paper} stroke={palette.wood} strokeWidth="3" />
          <circle cx="155" cy="74" r="13" fill={second} />
          <path d="M140 100q15-16 30 0" stroke={first} strokeWidth="4" fill="none" />
          <path
            d="M223 102V66m0 14q-14-2-14-14q14 0 14 14m0 10q14-2 14-14q-14 0-14 14"
            stroke={first}
            strokeWidth="3"
            fill="none"
          />
        </g>
      );
    case 'modern':
      return (
        <g>
          <rect x="126" y="36" width="140" height="88" fill={paper} stroke={first} strokeWidth="3" />
          <path d="M140 112q24-68 62-40t50-24" stroke={first} strokeWidth="9" fill="none" />
          <circle cx="232" cy="66" r="13" fill={second} />
        </g>
      );
    case 'mid-century':
      return (
        <g stroke={palette.metal} strokeWidth="3" strokeLinecap="round">
          {Array.from({ length: 24 }, (_, ray) => (
            <path
              key={ray}
              d={`M200 ${ray % 2 === 0 ? 34 : 42}v18`}
              transform={`rotate(${ray * 15} 200 80)`}
            />
          ))}
          <circle cx="200" cy="80" r="19" fill="#f6f0e2" />
        </g>
      );
  }
}
