/** Beyond this many patterns the store starts again: a court meets a few hundred. */
const MOST = 4096;
const SLOTS = 4 * MOST;

/** Given its length at once: an array filled from the middle becomes a table of its own, several times slower. */
const emptySlots = <T>(): (T | undefined)[] => new Array<T | undefined>(SLOTS);

/** A bounded store keyed by a few integers, so that recalling allocates nothing. */
export class Recall<T> {
  readonly #width: number;
  readonly #keys: Int32Array;
  #values = emptySlots<T>();
  #count = 0;

  /** `width`: how many integers make a key. */
  constructor(width: number) {
    this.#width = width;
    this.#keys = new Int32Array(SLOTS * width);
  }

  find(key: Int32Array): T | undefined {
    return this.#values[this.#slot(key)];
  }

  keep(key: Int32Array, value: T): T {
    if (this.#count === MOST) {
      this.#values = emptySlots<T>();
      this.#count = 0;
    }
    const slot = this.#slot(key);
    this.#keys.set(key, slot * this.#width);
    this.#values[slot] = value;
    this.#count++;
    return value;
  }

  /** The slot of a key, or the free one it would take. */
  #slot(key: Int32Array): number {
    const width = this.#width;
    let hash = 0;
    for (let i = 0; i < width; i++) hash = Math.imul(hash ^ (key[i] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    let slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    while (this.#values[slot] !== undefined && !this.#isAt(slot, key)) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  }

  #isAt(slot: number, key: Int32Array): boolean {
    const start = slot * this.#width;
    for (let i = 0; i < this.#width; i++) if (this.#keys[start + i] !== key[i]) return false;
    return true;
  }
}
