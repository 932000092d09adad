import { Trouble } from "#platform/postgres/trouble.ts";
import { nearestWord } from "#policy/wording.ts";
import { readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { helpOf, overview } from "./help/help.ts";
import { EXIT, Stop, type Surroundings } from "./surroundings.ts";
import { say } from "./wording.ts";

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  triage: async () => (await import("./commands/triage.ts")).triage,
  limit: async () => (await import("./commands/limit.ts")).limit,
  play: async () => (await import("./commands/play.ts")).playing,
  words: async () => (await import("./commands/words.ts")).words,
  verify: async () => (await import("./commands/verify.ts")).verify,
  diff: async () => (await import("./commands/diff.ts")).diff,
  explain: async () => (await import("./commands/explain.ts")).explain,
  serve: async () => (await import("./commands/serve.ts")).serve,
  work: async () => (await import("./commands/work.ts")).work,
  found: async () => (await import("./commands/found.ts")).founding,
  migrate: async () => (await import("./commands/migrate.ts")).migrating,
  backup: async () => (await import("./commands/backup.ts")).backup,
  restore: async () => (await import("./commands/restore.ts")).restoring,
};

/** Carries out a command line; `argv` begins with the command. Answers the exit code. */
export async function run(argv: readonly string[], around: Surroundings): Promise<number> {
  const index = around.language === "zh" ? 0 : 1;
  try {
    return await dispatch(argv, around);
  } catch (error) {
    if (error instanceof Stop) {
      around.complain(error.why[index]);
      return error.code;
    }
    if (error instanceof Trouble) {
      around.complain(error.said[around.language]);
      return EXIT.found;
    }
    around.complain(say("program-broken")[index]);
    around.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.broken;
  }
}

async function dispatch(argv: readonly string[], around: Surroundings): Promise<number> {
  const at = argv.findIndex((one, index) => !one.startsWith("-") && argv[index - 1] !== "--lang");
  const name = at < 0 ? undefined : argv[at];
  if (name === undefined || name === "help") {
    const about = name === "help" ? argv[at + 1] : undefined;
    around.out(about === undefined ? overview(around) : helpFor(about, around));
    return name === undefined && argv.every((one) => one !== "--help" && one !== "-h") ? EXIT.usage : EXIT.done;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw unknown(name);
  const command = await load();
  const given = readArguments(argv.toSpliced(at, 1), command.options);
  if (given.flag("help")) {
    around.out(helpFor(name, around));
    return EXIT.done;
  }
  const extra = given.words[command.takes ?? Number.POSITIVE_INFINITY];
  if (extra !== undefined) throw new Stop(EXIT.usage, say("words-many", extra));
  return command.run(given, around);
}

function helpFor(name: string, around: Surroundings): string {
  if (!Object.hasOwn(commands, name)) throw unknown(name);
  return helpOf(name, around);
}

const unknown = (name: string): Stop =>
  new Stop(
    EXIT.usage,
    say("command-unknown", name, nearestWord(name, Object.keys(commands)) ?? "help", Object.keys(commands).join(" ")),
  );
