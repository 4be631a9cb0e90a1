/** Whether a row's source is the id of a photo, rather than an address. */
export const isPhotoId = (source: string): boolean => /^asset_[0-9a-z]{8,60}$/.test(source);
