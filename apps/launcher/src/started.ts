interface Stoppable {
  stop(): Promise<void>;
}

/** What has been started, to be stopped in reverse: nothing loses its database before its own end. */
export class Started implements AsyncDisposable {
  readonly #stoppables: Stoppable[] = [];

  push(stoppable: Stoppable): void {
    this.#stoppables.push(stoppable);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const stoppable of this.#stoppables.reverse()) await stoppable.stop();
  }
}
