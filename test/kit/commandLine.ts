import { readFileSync } from "node:fs";
import { join } from "node:path";
import { civil } from "#kernel/calendar.ts";
import type { Language } from "#kernel/phrase.ts";
import { run } from "../../apps/cli/run.ts";
import type { Surroundings } from "../../apps/cli/surroundings.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** What a command line answered. */
export type Ran = {
  readonly code: number;
  readonly out: string;
  readonly complaints: readonly string[];
  readonly wrote: ReadonlyMap<string, Uint8Array>;
  /** Standard output as JSON lines. */
  json(): readonly Readonly<Record<string, unknown>>[];
};

const TODAY = civil("2026-11-22");

/** Runs a command in this process, on files held in memory (others are read from the project). */
export async function zhiheng(
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  language: Language = "zh",
  around: Partial<Pick<Surroundings, "env" | "become" | "stopped">> = {},
): Promise<Ran> {
  let out = "";
  const complaints: string[] = [];
  const wrote = new Map<string, Uint8Array>();
  const code = await run(argv, {
    language,
    colour: false,
    today: TODAY,
    courts: join(ROOT, "courts"),
    read: (path) => bytesOf(files[path]) ?? fromProject(path),
    write: (path, content) => wrote.set(path, content),
    env: {},
    become: () => 0,
    stopped: () => Promise.resolve(),
    ...around,
    out: (text) => {
      out += text;
    },
    complain: (line) => complaints.push(line),
  });
  return {
    code,
    out,
    complaints,
    wrote,
    json: () =>
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
  };
}

const bytesOf = (content: string | Uint8Array | undefined): Uint8Array | undefined =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

function fromProject(path: string): Uint8Array | undefined {
  try {
    return readFileSync(join(ROOT, path));
  } catch {
    return undefined;
  }
}
