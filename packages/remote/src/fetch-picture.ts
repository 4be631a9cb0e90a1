import { AppError } from '@escena/core/app-error';
import { fetchRemote, type RemoteOptions, type RemoteResponse } from './fetch-remote.ts';

/** A picture as it comes, and what its address calls it. */
export interface FetchedPicture {
  readonly response: RemoteResponse;
  readonly name: string;
}

/**
 * Asks an address for a picture. What comes is still to be looked at.
 * @throws as `fetchRemote`; AppError `remote.unreachable` when it answers with an error
 */
export async function fetchPicture(
  address: string,
  options: Pick<RemoteOptions, 'policy' | 'maxBytes' | 'limits' | 'signal'>,
): Promise<FetchedPicture> {
  const response = await fetchRemote(address, { ...options, headers: { accept: 'image/*' } });
  const { status } = response;
  if (status >= 200 && status <= 299) return { response, name: nameIn(response.url) };
  response.discard();
  throw new AppError('remote.unreachable', { detail: `it answered ${status}`, data: { status } });
}

function nameIn({ pathname }: URL): string {
  const last = pathname.slice(pathname.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    // Not every address is encoded as it should be; a name is only a name.
    return last;
  }
}
