import { crc32, createInflateRaw, deflateRawSync } from "node:zlib";
import { Unreadable } from "./problem.ts";

const MOST_ENTRIES = 2_000;
/** A spreadsheet of 200,000 rows and 30 columns unpacks to some 200 MB. */
const MOST_UNPACKED = 400_000_000;
/** Sheets of equal rows pack up to about 1 : 60; bombs begin at 1 : 1000. Small files may pack better. */
const MOST_RATIO = 250;
const SMALL = 20_000_000;
/** So many bytes of a part are unpacked at once. */
const PIECE = 1 << 18;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly at: number;
  readonly packed: number;
  readonly size: number;
};

/** What a part holds, piece by piece: the whole of it may be many times the file. */
export type Content = AsyncIterable<Uint8Array>;

/** The parts of an archive that was checked before anything was unpacked. */
export type Archive = { readonly names: readonly string[]; read(name: string): Content | undefined };

/**
 * Opens a zip by its central directory. Refused before unpacking: too many parts, too large or too dense in sum,
 * passwords, damage; while unpacking: a part larger than it declares.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(bytes, view);
  const sum = [...entries.values()].reduce((total, { size }) => total + size, 0);
  const ratio = sum / Math.max(1, bytes.length);
  if (sum > MOST_UNPACKED || (sum > SMALL && ratio > MOST_RATIO))
    throw new Unreadable(
      "archive-bomb",
      ...[sum / 1e6, ratio, MOST_UNPACKED / 1e6, MOST_RATIO].map((n) => n.toFixed(0)),
    );
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      return entry && unpack(entry, bytes, view);
    },
  };
}

function directory(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new Unreadable("archive-entries", String(count), String(MOST_ENTRIES));
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new Unreadable("archive-broken", "ZIP");
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new Unreadable("archive-locked");
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)).replace(/^\/+/, "");
    const [method, packed, size] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 24, true),
    ];
    if (entries.has(name)) throw new Unreadable("archive-broken", name);
    entries.set(name, { name, method, packed, size, at: view.getUint32(at + 42, true) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at > last - 65_536; at--) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw new Unreadable("archive-broken", "ZIP");
}

async function* unpack({ name, method, at, packed, size }: Entry, bytes: Uint8Array, view: DataView): Content {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_ENTRY) throw new Unreadable("archive-broken", name);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const raw = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw new Unreadable("archive-broken", name);
  let came = 0;
  for await (const piece of method === 0 ? [raw] : inflated(raw, name)) {
    came += piece.length;
    if (came > size) break;
    yield piece;
  }
  if (came !== size) throw new Unreadable("archive-lies", name);
}

async function* inflated(raw: Uint8Array, name: string): Content {
  const stream = createInflateRaw({ chunkSize: PIECE });
  stream.end(raw);
  const pieces: Content = stream;
  try {
    for await (const piece of pieces) yield piece;
  } catch {
    throw new Unreadable("archive-broken", name);
  }
}

/** Packs text parts into a zip. Dates are left at the format's first day, so that equal parts give equal bytes. */
export function packArchive(parts: Readonly<Record<string, string>>): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = new TextEncoder().encode(text);
    const packed = deflateRawSync(content);
    const common = header(name, content, packed);
    local.push(join([word(LOCAL_ENTRY), common, new TextEncoder().encode(name), packed]));
    const tail = join([new Uint8Array(10), word(offset), new TextEncoder().encode(name)]);
    central.push(join([word(DIRECTORY_ENTRY), half(20), common, tail]));
    offset += local.at(-1)?.length ?? 0;
  }
  const listing = join(central);
  const counts = [half(0), half(0), half(central.length), half(central.length)];
  return join([...local, listing, word(END_OF_DIRECTORY), ...counts, word(listing.length), word(offset), half(0)]);
}

/** What local and central entries share: version, UTF-8 names, deflate, 1980-01-01, sums and sizes, no extra field. */
function header(name: string, content: Uint8Array, packed: Uint8Array): Uint8Array {
  const nameLength = new TextEncoder().encode(name).length;
  const sizes = [word(crc32(content)), word(packed.length), word(content.length)];
  return join([half(20), half(0x0800), half(8), half(0), half(0x21), ...sizes, half(nameLength), half(0)]);
}

const half = (n: number): Uint8Array => Uint8Array.of(n & 255, (n >>> 8) & 255);
const word = (n: number): Uint8Array => join([half(n & 0xffff), half(n >>> 16)]);

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
