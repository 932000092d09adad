/** A key nobody else draws. A court's own network often has no TLS, and there browsers hide `crypto.randomUUID`. */
export const freshKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
