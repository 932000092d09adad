import { closeSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Instant } from "#kernel/instant.ts";
import { civilDay } from "#kernel/instant.ts";
import type { Language } from "#kernel/phrase.ts";
import { EXIT, Stop, type Surroundings } from "./surroundings.ts";
import { say } from "./wording.ts";

/** The project's folder. */
export const ROOT = join(import.meta.dirname, "..", "..");

/** The language asked for, else the environment's, else Chinese. */
export function languageFrom(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.findIndex((one) => one === "--lang" || one.startsWith("--lang="));
  const asked = at < 0 ? undefined : (argv[at]?.split("=")[1] ?? argv[at + 1]);
  const named = asked ?? (env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "");
  return named.toLowerCase().startsWith("en") ? "en" : "zh";
}

/** The world as this process has it. */
export function surroundings(argv: readonly string[]): Surroundings {
  const { env } = process;
  return {
    language: languageFrom(argv, env),
    colour: process.stdout.isTTY === true && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb",
    today: civilDay(Date.now() as Instant),
    courts: join(ROOT, "courts"),
    read: (path) => onDisk("file-closed", path, () => readFileSync(path === "-" ? 0 : path)),
    write: (path, content) => onDisk("file-unwritable", path, () => writeFileSync(path, content)),
    env,
    become: (program, args) => {
      // Node keeps its own signals and streams this way: whoever stops us stops the program itself.
      process.execve?.(process.execPath, [process.execPath, join(ROOT, program), ...args], env);
      return EXIT.broken;
    },
    stopped: () =>
      new Promise((done) => {
        for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => done());
      }),
    out: (text) => writeAll(1, text),
    complain: (line) => writeAll(2, `${line}\n`),
  };
}

/** What the system's commonest refusals of a file mean to whoever named it. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "file-absent",
  EISDIR: "file-folder",
  EACCES: "file-forbidden",
  EPERM: "file-forbidden",
};

/** Does something with a file; what the system refuses stops the command with the reason. */
function onDisk<T>(refusal: string, path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const reason = REASONS[code];
    const [zh, en] = reason === undefined ? [code, code] : say(reason);
    const [why, whyEn] = [say(refusal, path, zh)[0], say(refusal, path, en)[1]];
    throw new Stop(EXIT.unreadable, [why, whyEn]);
  }
}

/** Writes everything, waiting for a slow reader; a reader that has gone ends the process quietly. */
export function writeAll(to: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(to, bytes, at);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "EPIPE") {
        closeSync(to);
        process.exit(0);
      }
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
