/**
 * California Business and Professions Code § 10140.8 (AB 723), in force since 1 January 2026: a reasonably conspicuous
 * statement on or adjacent to the image, a link to the unaltered original, and words that say it can be seen there.
 */
export const ab723Statement =
  'This image has been digitally altered. The original, unaltered image can be accessed at {url}';

export const ab723Source = 'https://codes.findlaw.com/ca/business-and-professions-code/bpc-sect-10140-8/';
