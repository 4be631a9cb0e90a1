/** What may be wrong with a picture, as the API names it; the words are in `messages`. */
export const refundReasons = ['scale', 'layout', 'light', 'building', 'other'] as const;
