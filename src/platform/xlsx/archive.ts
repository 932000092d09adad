import { once } from "node:events";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";
import { assert } from "#kernel/assert.ts";

/** A part of an archive: its name, and its text as it comes. */
export type Part = { readonly name: string; readonly text: AsyncIterable<string> | Iterable<string> };

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Sizes and sum follow the content, since nobody knows them before it was written; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
/** The first of January 1980: when a list was written is no part of it, so the same list gives the same bytes. */
const DAY = 0x0021;
const MOST = 0xffff_ffff;

type Written = { readonly name: Buffer; readonly at: number; crc: number; packed: number; size: number };

/** A zip archive, given out in pieces while its parts are read: what it holds at once does not grow with them. */
export async function* archive(parts: AsyncIterable<Part> | Iterable<Part>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  const out = (piece: Buffer): Buffer => {
    at += piece.length;
    return piece;
  };
  for await (const { name, text } of parts) {
    const entry: Written = { name: Buffer.from(name), at, crc: 0, packed: 0, size: 0 };
    yield out(localHeader(entry));
    for await (const piece of deflated(text, entry)) yield out(piece);
    yield out(descriptor(entry));
    assert(at < MOST && entry.size < MOST, "an archive of more than 4 GB needs another form");
    written.push(entry);
  }
  const start = at;
  for (const entry of written) yield out(centralEntry(entry));
  yield endOf(written.length, start, at - start);
}

async function* deflated(text: Part["text"], entry: Written): AsyncGenerator<Buffer> {
  const packing = createDeflateRaw({ level: 6 });
  async function* counted() {
    for await (const some of text) {
      const bytes = Buffer.from(some);
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      yield bytes;
    }
  }
  const done = pipeline(Readable.from(counted(), { objectMode: false }), packing, { end: true });
  // What fails while it is read is thrown by the reading below.
  done.catch(() => undefined);
  for await (const piece of packing as AsyncIterable<Buffer>) {
    entry.packed += piece.length;
    yield piece;
  }
  if (!packing.closed) await once(packing, "close");
}

function fields(size: number, put: (view: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(size);
  put(bytes);
  return bytes;
}

function localHeader({ name }: Written): Buffer {
  const header = fields(30, (view) => {
    view.writeUInt32LE(LOCAL, 0);
    view.writeUInt16LE(VERSION, 4);
    view.writeUInt16LE(FLAGS, 6);
    view.writeUInt16LE(DEFLATED, 8);
    view.writeUInt16LE(DAY, 12);
    view.writeUInt16LE(name.length, 26);
  });
  return Buffer.concat([header, name]);
}

const descriptor = ({ crc, packed, size }: Written): Buffer =>
  fields(16, (view) => {
    view.writeUInt32LE(DESCRIPTOR, 0);
    view.writeUInt32LE(crc, 4);
    view.writeUInt32LE(packed, 8);
    view.writeUInt32LE(size, 12);
  });

function centralEntry({ name, at, crc, packed, size }: Written): Buffer {
  const entry = fields(46, (view) => {
    view.writeUInt32LE(CENTRAL, 0);
    view.writeUInt16LE(VERSION, 4);
    view.writeUInt16LE(VERSION, 6);
    view.writeUInt16LE(FLAGS, 8);
    view.writeUInt16LE(DEFLATED, 10);
    view.writeUInt16LE(DAY, 14);
    view.writeUInt32LE(crc, 16);
    view.writeUInt32LE(packed, 20);
    view.writeUInt32LE(size, 24);
    view.writeUInt16LE(name.length, 28);
    view.writeUInt32LE(at, 42);
  });
  return Buffer.concat([entry, name]);
}

const endOf = (count: number, start: number, size: number): Buffer =>
  fields(22, (view) => {
    view.writeUInt32LE(END, 0);
    view.writeUInt16LE(count, 8);
    view.writeUInt16LE(count, 10);
    view.writeUInt32LE(size, 12);
    view.writeUInt32LE(start, 16);
  });
