import { createHash } from "node:crypto";
import { Transform } from "node:stream";

/** What a table amounts to: its rows, and SHA-256 over them as copied, in the order of its key. */
export type Measure = { readonly rows: number; readonly digest: string };

const LINE_END = 10;

/** A stream that passes on what it is given and measures it. COPY's text form ends each row, and nothing else, with a line end. */
export function measuring(): { readonly stream: Transform; readonly read: () => Measure } {
  const hash = createHash("sha256");
  let rows = 0;
  const stream = new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part);
      for (let at = part.indexOf(LINE_END); at >= 0; at = part.indexOf(LINE_END, at + 1)) rows += 1;
      done(null, part);
    },
  });
  return { stream, read: () => ({ rows, digest: hash.digest("hex") }) };
}
