import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { type Outcome, ok, refused } from "#kernel/outcome.ts";
import { phrase, type Values } from "#kernel/phrase.ts";
import { HEAD_BYTES, kindOf } from "./kind.ts";
import { refusals } from "./wording.ts";

/** A file that arrived whole and waits beside the others until it is kept or dropped. */
export type Incoming = {
  readonly place: string;
  /** SM3 of the content, 64 hexadecimal digits. */
  readonly digest: string;
  readonly size: number;
  /** Media kind, by its first bytes. */
  readonly kind: string;
};

const MOST_BYTES = 50_000_000;
const ARRIVING = "arriving";
const NO_ROOM = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const DIGEST = /^[0-9a-f]{64}$/;

export const refuse = (code: keyof typeof refusals, values: Values = {}): Outcome<never> =>
  refused(code, phrase(refusals[code], "zh", values), phrase(refusals[code], "en", values));

/** Where content lies: two folders deep, so that no folder grows large. */
export const placeOf = (folder: string, court: string, digest: string): string =>
  join(folder, court, digest.slice(0, 2), digest.slice(2, 4), digest);

/**
 * Receives a file of a court. One that is too large is refused while it arrives; whatever goes wrong, nothing of it is left
 * behind. What arrived is on the disk when this returns.
 */
export async function receive(
  folder: string,
  court: string,
  from: Readable,
  most = MOST_BYTES,
): Promise<Outcome<Incoming>> {
  const place = join(folder, court, ARRIVING, randomBytes(16).toString("hex"));
  let outcome: Outcome<Incoming>;
  try {
    await mkdir(dirname(place), { recursive: true });
    const file = await open(place, "wx", 0o600);
    try {
      outcome = await take(file, place, from, most);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = codeOf(error);
    outcome = NO_ROOM.has(code) ? refuse("file-no-room") : refuse("file-broken-off");
    if (!NO_ROOM.has(code) && !isSenders(code)) {
      await drop(place);
      throw error;
    }
  }
  if ("refused" in outcome) {
    from.destroy();
    await drop(place);
  }
  return outcome;
}

async function take(file: FileHandle, place: string, from: Readable, most: number): Promise<Outcome<Incoming>> {
  const hash = createHash("sm3");
  let head: Buffer = Buffer.alloc(0);
  let size = 0;
  for await (const part of from) {
    const bytes: Buffer = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    size += bytes.length;
    if (size > most) return refuse("file-too-large", { megabytes: Math.floor(most / 1_000_000) });
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, bytes]).subarray(0, HEAD_BYTES);
    hash.update(bytes);
    await file.writeFile(bytes);
  }
  if (size === 0) return refuse("file-empty");
  await file.sync();
  return ok({ place, digest: hash.digest("hex"), size, kind: kindOf(head) });
}

/** Puts what arrived in its place, where it survives a crash. Doing it again changes nothing. */
export async function settle(folder: string, court: string, { place, digest }: Incoming): Promise<void> {
  const final = placeOf(folder, court, digest);
  await mkdir(dirname(final), { recursive: true });
  try {
    await rename(place, final);
  } catch (error) {
    // Settled before, in a transaction that had to be done again.
    if (codeOf(error) !== "ENOENT" || (await sizeOf(folder, court, digest)) === undefined) throw error;
  }
  for (const above of [dirname(final), dirname(dirname(final)), join(folder, court)]) await flush(above);
}

async function flush(folder: string): Promise<void> {
  const held = await open(folder, "r");
  await held.sync();
  await held.close();
}

/** Forgets what arrived and is not kept. */
export const drop = (place: string): Promise<void> => rm(place, { force: true });

/** The size of what is kept, undefined if there is none. */
export async function sizeOf(folder: string, court: string, digest: string): Promise<number | undefined> {
  try {
    return (await stat(placeOf(folder, court, digest))).size;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

export const read = (folder: string, court: string, digest: string): Readable =>
  createReadStream(placeOf(folder, court, digest));

/** Removes content for good; none is no fault. */
export async function remove(folder: string, court: string, digest: string): Promise<void> {
  try {
    await unlink(placeOf(folder, court, digest));
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

/** Every file of a court on the disk: kept ones by digest, arriving ones by place; and when each was written, in ms of the machine. */
export async function* onDisk(
  folder: string,
  court: string,
): AsyncGenerator<{ readonly digest?: string; readonly place: string; readonly writtenAt: number }> {
  const root = join(folder, court);
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const place = join(entry.parentPath, entry.name);
    const found = await stat(place).catch(() => undefined);
    if (found === undefined) continue;
    const kept = DIGEST.test(entry.name) && place === placeOf(folder, court, entry.name);
    yield { place, writtenAt: found.mtimeMs, ...(kept ? { digest: entry.name } : {}) };
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** The sender went away in the middle. */
const isSenders = (code: string): boolean => /^(ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE|ABORT_ERR)$/.test(code);
