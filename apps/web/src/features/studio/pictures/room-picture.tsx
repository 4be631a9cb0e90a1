import type { RoomType, Style } from '@escena/verticals/staging/options';
import { Bed } from './bed.tsx';
import { Lamp } from './lamp.tsx';
import { palettes } from './palettes.ts';
import { Sofa } from './sofa.tsx';
import { WallArt } from './wall-art.tsx';

/** y of the line where wall meets floor in the 400 × 300 drawing */
const floorLine = 208;
const bedrooms: ReadonlySet<RoomType> = new Set(['bedroom', 'kids-room', 'nursery']);

/** A drawing of a room in a style, to choose by. Purely visual: the choice beside it carries the words. */
export function RoomPicture({ room, style }: { readonly room: RoomType; readonly style: Style }) {
  const palette = palettes[style];
  return (
    <svg viewBox="0 0 400 300" preserveAspectRatio="xMidYMid slice" className="block size-full" aria-hidden>
      <rect width="400" height="300" fill={palette.wall} />
      <path d="M0 0H150L60 208H0Z" fill="#fff" opacity="0.28" />
      <rect y={floorLine} width="400" height={300 - floorLine} fill={palette.floor} />
      <rect y={floorLine - 7} width="400" height="7" fill="#fff" opacity="0.55" />
      <ellipse cx="205" cy="258" rx="165" ry="24" fill={palette.rug} />
      <WallArt style={style} palette={palette} />
      <Lamp style={style} palette={palette} />
      {bedrooms.has(room) ? <Bed palette={palette} /> : <Sofa style={style} palette={palette} />}
    </svg>
  );
}
