/**
 * MT19937 (Matsumoto & Nishimura 1998), the engine under torch's CPU generator. Written from the paper's recurrence; the
 * constants are the algorithm's own.
 */
const stateSize = 624;
const middle = 397;

export class MersenneTwister {
  readonly #state = new Int32Array(stateSize);
  #next = stateSize;

  /** @param seed only its low 32 bits count, as in torch */
  constructor(seed: bigint) {
    const state = this.#state;
    let previous = Number(BigInt.asIntN(32, seed));
    state[0] = previous;
    for (let i = 1; i < stateSize; i++) {
      previous = (Math.imul(1812433253, previous ^ (previous >>> 30)) + i) | 0;
      state[i] = previous;
    }
  }

  /** The next 32 bits, signed. */
  nextInt32(): number {
    if (this.#next === stateSize) this.#refill();
    return temper(this.#state[this.#next++] as number);
  }

  /** Fills values [start, end) with the low 24 bits of the next draws, as fractions of 2²⁴: torch's float32 uniforms. */
  fillUniform(values: Float32Array, start: number, end: number): void {
    const state = this.#state;
    let next = this.#next;
    for (let i = start; i < end; i++) {
      if (next === stateSize) {
        this.#refill();
        next = 0;
      }
      values[i] = (temper(state[next++] as number) & 0xffffff) * 2 ** -24;
    }
    this.#next = next;
  }

  #refill(): void {
    const state = this.#state;
    for (let i = 0; i < stateSize; i++) {
      const following = state[i + 1 < stateSize ? i + 1 : 0] as number;
      const joined = ((state[i] as number) & 0x80000000) | (following & 0x7fffffff);
      const twisted = (joined >>> 1) ^ (following & 1 ? 0x9908b0df : 0);
      state[i] = (state[i < stateSize - middle ? i + middle : i + middle - stateSize] as number) ^ twisted;
    }
    this.#next = 0;
  }
}

function temper(bits: number): number {
  let y = bits;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return y ^ (y >>> 18);
}
