/** What cameras and phones call their files says nothing to a person. */
const cameraName = /^(img|dsc|dscn|dscf|dji|pxl|gopr|whatsapp image|image|photo|p\d)[\s_-]*[\d(]/i;

/** A project's first name, from its first file: `12-oak-street_hall.jpg` → `12 oak street hall`; null for `IMG_2041.HEIC`. */
export function nameFromFile(fileName: string | undefined): string | null {
  if (!fileName) return null;
  const base = fileName.replace(/\.[^.]+$/, '');
  if (cameraName.test(base) || !/\p{L}/u.test(base)) return null;
  const words = base.replaceAll(/[_\-\s]+/g, ' ').trim();
  return words === '' ? null : words.charAt(0).toUpperCase() + words.slice(1, 80);
}
