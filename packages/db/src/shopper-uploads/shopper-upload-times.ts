/** How long what a shopper brought is kept; the words beside the file button say the same. */
export const shopperUploadTimes = {
  /** of one that was not put into a basket */
  hours: 24,
  /** of one that was, since it last was: as long as the design that it belongs to */
  orderedDays: 60,
} as const;
