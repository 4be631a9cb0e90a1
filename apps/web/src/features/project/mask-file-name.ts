const suffix = '.mask.png';

/** What a mask that was painted over a photo is called. It is kept with the photos and is none of them. */
export function maskFileName(photoName: string): string {
  return `${photoName.replace(/\.[^.]*$/, '')}${suffix}`;
}

export const isMaskFile = (name: string) => name.endsWith(suffix);
