const REPLACEMENT = 0xfffd;

/** The UTF-8 bytes of a text. Half a surrogate pair becomes U+FFFD, as everywhere else in the platform. */
export const utf8 = (text: string): Uint8Array => {
  const bytes: number[] = [];
  const tail = (point: number, shifts: readonly number[]): void => {
    for (const shift of shifts) bytes.push(0x80 | ((point >> shift) & 0x3f));
  };
  for (const sign of text) {
    const read = sign.codePointAt(0) ?? REPLACEMENT;
    const point = read >= 0xd800 && read <= 0xdfff ? REPLACEMENT : read;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) {
      bytes.push(0xc0 | (point >> 6));
      tail(point, [0]);
    } else if (point < 0x10000) {
      bytes.push(0xe0 | (point >> 12));
      tail(point, [6, 0]);
    } else {
      bytes.push(0xf0 | (point >> 18));
      tail(point, [12, 6, 0]);
    }
  }
  return Uint8Array.from(bytes);
};
