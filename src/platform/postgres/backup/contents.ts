import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { onDisk, placeOf } from "../../files/content.ts";
import { codeOf } from "../trouble.ts";

/** What people brought, as a backup holds it: how many files, their bytes, and those a table knows of that were not there to copy. */
export type Contents = { readonly count: number; readonly bytes: number; readonly missing: readonly string[] };

type Named = { readonly court: string; readonly digest: string };

/** Copies files from one folder of content into another. One that is gone, or is no longer what its digest says, is named, not copied. */
export async function copyContents(
  from: string,
  to: string,
  files: Iterable<Named> | AsyncIterable<Named>,
  told: (count: number) => void = () => undefined,
): Promise<Contents> {
  const missing: string[] = [];
  let count = 0;
  let bytes = 0;
  for await (const file of files) {
    const size = await copyOne(
      placeOf(from, file.court, file.digest),
      placeOf(to, file.court, file.digest),
      file.digest,
    );
    if (size === undefined) missing.push(`${file.court} ${file.digest}`);
    else {
      count += 1;
      bytes += size;
    }
    if (count % 1000 === 0) told(count);
  }
  return { count, bytes, missing };
}

/** Copies a file and gives its size, undefined if it is not whole; what is half written is removed. */
async function copyOne(from: string, to: string, digest: string): Promise<number | undefined> {
  const hash = createHash("sm3");
  let size = 0;
  await mkdir(dirname(to), { recursive: true });
  try {
    await pipeline(
      createReadStream(from),
      async function* (parts: AsyncIterable<Buffer>) {
        for await (const part of parts) {
          hash.update(part);
          size += part.length;
          yield part;
        }
      },
      createWriteStream(to),
    );
  } catch (error) {
    await rm(to, { force: true });
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
  if (hash.digest("hex") !== digest) {
    await rm(to, { force: true });
    return undefined;
  }
  const held = await open(to, "r");
  await held.sync();
  await held.close();
  return size;
}

/** Every file of a folder of content, of all its courts. */
export async function* contentsOf(folder: string): AsyncGenerator<Named> {
  const courts = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  for (const court of courts.sort())
    for await (const { digest } of onDisk(folder, court)) if (digest !== undefined) yield { court, digest };
}

/** Reads every file of a folder of content and counts those that are what their digest says. */
export async function weighContents(folder: string): Promise<Omit<Contents, "missing">> {
  let count = 0;
  let bytes = 0;
  for await (const { court, digest } of contentsOf(folder)) {
    const hash = createHash("sm3");
    let size = 0;
    for await (const part of createReadStream(placeOf(folder, court, digest))) {
      hash.update(part as Buffer);
      size += (part as Buffer).length;
    }
    if (hash.digest("hex") !== digest) continue;
    count += 1;
    bytes += size;
  }
  return { count, bytes };
}
