/** Goes up with every change of what `readRoom` answers: rooms that were read by an earlier one are read anew. */
export const readingVersion = 5;
