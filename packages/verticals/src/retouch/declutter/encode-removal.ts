import { encodeGreyPng } from '@escena/imaging/encode-grey-png';
import { roomFromJson } from '@escena/scene/room-json';
import { markedArea, proposeRemoval } from './propose-removal.ts';

/**
 * `proposeRemoval` over a kept reading, for programs: the mask as a `data:` URL of a PNG, and the share of the photo that it covers.
 * @param json as `roomToJson` wrote it @param photo its full size @returns undefined: nothing stands on the floor
 */
export async function encodeRemoval(
  json: unknown,
  photo: { readonly width: number; readonly height: number },
): Promise<{ mask: string; share: number } | undefined> {
  const standing = proposeRemoval(roomFromJson(json), photo);
  if (!standing) return undefined;
  const png = Buffer.from(await encodeGreyPng(standing, standing.data));
  return { mask: `data:image/png;base64,${png.toString('base64')}`, share: markedArea(standing) };
}
