/** Lets everything else that waits for this thread have its turn; in browsers, too. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
