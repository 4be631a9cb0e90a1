/**
 * Sensor sizes of cameras with interchangeable lenses, by the model that EXIF names: from the makers' published specifications.
 * The first pattern that fits counts. Phones and compacts are left out: they write the 35 mm figure themselves.
 */
const families: readonly (readonly [model: RegExp, cropFactor: number])[] = [
  [/^CANON EOS[- ]1D(?!S| X| C).*MARK (II|III|IV)/, 1.3],
  [/^CANON EOS([- ]1D[SXC ]| [56]D| R( |$)| RP| R[13568]( |$)| R[56]M|-1D X)/, 1],
  [/^CANON EOS/, 1.6],
  [/^NIKON (D[3456][SX]?|D6[01]0|D7[058]0|D700|D8[015]0[A-Z]?|DF|Z ?[56789]([_ ]?(II|III|2|3))?|Z ?F)$/, 1],
  [/^NIKON (D\d|Z)/, 1.5],
  [/^(ILCE-(7|9|1)|ILCA-99|SLT-A99|DSLR-A(850|900)|ZV-E1$|DSC-RX1(R|$))/, 1],
  [/^(ILCE-|ILCA-|NEX-|SLT-A|DSLR-A|ZV-E10)/, 1.5],
  [/^GFX/, 0.79],
  [/^(X-(T|E|PRO|H|S|A|M)\d|X-PRO|X100)/, 1.5],
  [/^PENTAX K-1/, 1],
  [/^PENTAX K/, 1.5],
  [/^DC-S\d/, 1],
  [/^(DMC-G|DC-G|E-M\d|E-P\d|E-PL|E-\d|OM-\d|OM-D)/, 2],
];

/**
 * By how much a focal length is multiplied to see the same as on 36 × 24 mm film; undefined for models that are not known.
 * @param model EXIF tag 0x0110
 */
export function cropFactor(model: string): number | undefined {
  const name = model
    .trim()
    .toUpperCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/^NIKON CORPORATION /, '');
  return families.find(([pattern]) => pattern.test(name))?.[1];
}
