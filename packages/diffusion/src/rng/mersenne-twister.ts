/**
 * MT19937 (Matsumoto & Nishimura 1998), the engine under torch's CPU generator. Written from the paper's recurrence; the
 * constants are the algorithm's own.
 */
const stateSize = 624;
const middle = 397;

export class MersenneTwister {
  readonly #state = new Uint32Array(stateSize);
  #next = stateSize;

  /** @param seed only its low 32 bits count, as in torch */
  constructor(seed: bigint) {
    const state = this.#state;
    let previous = Number(BigInt.asUintN(32, seed));
    state[0] = previous;
    for (let i = 1; i < stateSize; i++) {
      previous = (Math.imul(1812433253, previous ^ (previous >>> 30)) + i) >>> 0;
      state[i] = previous;
    }
  }

  /** The next 32 bits, unsigned. */
  nextUint32(): number {
    if (this.#next === stateSize) this.#refill();
    let y = this.#state[this.#next++] as number;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  #refill(): void {
    const state = this.#state;
    for (let i = 0; i < stateSize; i++) {
      const upper = (state[i] as number) & 0x80000000;
      const following = state[(i + 1) % stateSize] as number;
      const twisted = ((upper | (following & 0x7fffffff)) >>> 1) ^ (following & 1 ? 0x9908b0df : 0);
      state[i] = (state[(i + middle) % stateSize] as number) ^ twisted;
    }
    this.#next = 0;
  }
}
