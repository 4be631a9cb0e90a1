import type { Style } from '@escena/verticals/staging/options';
import type { Palette } from './palettes.ts';

/** What hangs on the wall of each style. */
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
    case 'farmhouse':
      return (
        <g>
          <path d="M172 122V66a32 32 0 0 1 64 0v56Z" fill="#dfe6e4" stroke={palette.metal} strokeWidth="4" />
          <path d="M204 34v88M172 80h64" stroke={palette.metal} strokeWidth="3" />
        </g>
      );
    case 'industrial':
      return (
        <g>
          {Array.from({ length: 7 }, (_, row) => (
            <path
              key={row}
              d={`M${row % 2 === 0 ? 60 : 44} ${24 + row * 22}h36m10 0h36m${row * 9} 0h30`}
              stroke="#fff"
              strokeWidth="1.5"
              opacity="0.22"
            />
          ))}
          <rect x="142" y="38" width="124" height="82" fill={paper} stroke={first} strokeWidth="4" />
          <path
            d="M154 108V74h18V58h22v50M204 108V66h20v42M232 108V84h20v24"
            stroke={first}
            strokeWidth="5"
            fill="none"
          />
        </g>
      );
    case 'coastal':
      return (
        <g>
          <rect x="134" y="42" width="140" height="76" fill={paper} stroke={palette.wood} strokeWidth="4" />
          <path d="M142 78h124v32H142Z" fill={first} />
          <path d="M142 100q31-12 62 0t62 0v10H142Z" fill={second} />
        </g>
      );
    case 'classic':
      return (
        <g>
          <rect x="146" y="30" width="118" height="96" fill={paper} stroke={palette.metal} strokeWidth="7" />
          <rect x="154" y="38" width="102" height="80" fill="none" stroke={first} strokeWidth="1.5" />
          <path d="M154 100q26-26 50-10t52-14v42H154Z" fill={first} opacity="0.7" />
          <circle cx="234" cy="58" r="8" fill="#efe2bd" />
        </g>
      );
    case 'japandi':
      return (
        <g>
          <rect x="156" y="32" width="84" height="104" fill={paper} stroke={palette.wood} strokeWidth="3" />
          <path
            d="M216 66a26 26 0 1 0 5 22"
            stroke={first}
            strokeWidth="7"
            strokeLinecap="round"
            fill="none"
          />
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
