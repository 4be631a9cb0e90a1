/**
 * Lets everything else that waits for this thread have its turn; in browsers, too. There a timer would wait four
 * milliseconds each time once it follows another (HTML, "timer initialization steps"); a message does not.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
