import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import { sm3 } from "#kernel/sm3.ts";
import { onDisk, placeOf, read, receive, remove, settle, sizeOf } from "./content.ts";

const folder = mkdtempSync(join(tmpdir(), "zhiheng-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Files anywhere under a court's folder. */
const left = (court: string) =>
  readdirSync(join(folder, court), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

async function textOf(stream: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}

describe("receiving", () => {
  test("gives digest, size and kind, and settles under the digest", async () => {
    const incoming = await receive(folder, "whole", Readable.from([Buffer.from("被执行"), Buffer.from("人")]));
    if ("refused" in incoming) throw new Error(incoming.refused.en);
    expect(incoming.ok).toMatchObject({ digest: sm3("被执行人"), size: 12, kind: "text/plain" });
    await settle(folder, "whole", incoming.ok);
    expect(left("whole")).toEqual([incoming.ok.digest]);
    expect(await sizeOf(folder, "whole", incoming.ok.digest)).toBe(12);
    expect(await textOf(read(folder, "whole", incoming.ok.digest))).toBe("被执行人");
    // A transaction that is done again settles again.
    await settle(folder, "whole", incoming.ok);
    await remove(folder, "whole", incoming.ok.digest);
    await remove(folder, "whole", incoming.ok.digest);
    expect(await sizeOf(folder, "whole", incoming.ok.digest)).toBeUndefined();
  });

  test("of the same content twice keeps it once", async () => {
    for (const _ of [1, 2]) {
      const incoming = await receive(folder, "twice", Readable.from([Buffer.from("同一份")]));
      if ("ok" in incoming) await settle(folder, "twice", incoming.ok);
    }
    expect(left("twice")).toHaveLength(1);
  });

  test("lets exactly the limit in, refuses a byte more while it arrives, and leaves nothing of it", async () => {
    const bytes = (count: number) => Readable.from([Buffer.alloc(count - 1, 65), Buffer.from("B")]);
    expect(await receive(folder, "limit", bytes(1000), 1000)).toHaveProperty("ok");
    let given = 0;
    const endless = new Readable({
      read() {
        given += 1;
        this.push(Buffer.alloc(100, 65));
      },
    });
    const refused = await receive(folder, "large", endless, 1000);
    expect(refused).toMatchObject({ refused: { code: "file-too-large" } });
    expect(endless.destroyed).toBe(true);
    // No more was read than the limit and what the stream had ready.
    expect(given).toBeLessThan(1000);
    expect(left("large")).toEqual([]);
  });

  test("refuses an empty file and one that broke off, and leaves nothing of them", async () => {
    expect(await receive(folder, "empty", Readable.from([]))).toMatchObject({ refused: { code: "file-empty" } });
    const broken = new Readable({
      read() {
        this.push("half");
        this.destroy(Object.assign(new Error("gone"), { code: "ECONNRESET" }));
      },
    });
    expect(await receive(folder, "empty", broken)).toMatchObject({ refused: { code: "file-broken-off" } });
    expect(left("empty")).toEqual([]);
  });

  test("says in plain words that the disk is full, and leaves nothing", async () => {
    const full = new Readable({
      read() {
        this.push("part");
        this.destroy(Object.assign(new Error("no space left"), { code: "ENOSPC" }));
      },
    });
    const refused = await receive(folder, "full", full);
    expect(refused).toMatchObject({ refused: { code: "file-no-room" } });
    expect("refused" in refused && refused.refused.zh).toMatch(/磁盘已满.*没有保存/);
    expect(left("full")).toEqual([]);
  });

  test("does not call a fault of ours a fault of the sender", async () => {
    writeFileSync(join(folder, "blocked"), "a file where a folder should be");
    await expect(receive(folder, "blocked", Readable.from(["x"]))).rejects.toThrow(/ENOTDIR|EEXIST/);
  });
});

test("what lies on the disk is told apart: kept by its digest, anything else by its place", async () => {
  const incoming = await receive(folder, "listed", Readable.from([Buffer.from("甲")]));
  if ("refused" in incoming) throw new Error(incoming.refused.en);
  await settle(folder, "listed", incoming.ok);
  writeFileSync(join(folder, "listed", "arriving", "half"), "x");
  const found: (string | undefined)[] = [];
  for await (const { digest } of onDisk(folder, "listed")) found.push(digest);
  expect(found.toSorted()).toEqual([incoming.ok.digest, undefined].toSorted());
  expect(placeOf("f", "c", "ab".repeat(32))).toBe(join("f", "c", "ab", "ab", "ab".repeat(32)));
  for await (const _ of onDisk(folder, "nobody")) throw new Error("there is nothing");
});
