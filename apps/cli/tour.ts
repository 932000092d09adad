import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { vocabulary } from "#casework/index.ts";
import { writtenValue } from "#cells/value.ts";
import { triageRows } from "#generate/index.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { paint } from "./layout.ts";
import { surroundings } from "./process.ts";
import { run } from "./run.ts";
import type { Surroundings } from "./surroundings.ts";
import { sayIn } from "./wording.ts";

/** The rows both courts answer: one seed, so that everybody sees the same tour. */
const SEED = "tour";
const ROWS = 12;
/** What a triage officer writes down; the rest of a made-up case is left out to keep the sheet readable. */
const COLUMNS = [
  "case.kind",
  "claim.kinds",
  "claim.amount",
  "claim.cause",
  "applicant.kinds",
  "debtor.kinds",
  "property.found",
  "property.covers-debt",
  "property.needs-disposal",
  "preservation.taken",
];

/** A quick case that somebody tries to move and to close by the wrong hand. */
const HISTORY = [
  {
    on: "2022-07-01",
    event: "case.registered",
    fields: { "case.kind": "initial", "claim.kinds": ["money"], "claim.amount": 80000 },
  },
  { on: "2022-07-02", event: "assignment.received", fields: { "case.team": "fast" } },
  { on: "2022-07-20", do: "triage.convert", by: "triage-officer", fields: { "to.team": "ordinary" } },
  { on: "2022-07-28", event: "funds.arrived", of: { receipt: "r1" } },
];

const CASES = "cases.csv";
const STORY = "history.jsonl";

/** The tour's own files, held in memory: nothing is written to the visitor's folder. */
function files(language: "zh" | "en"): Readonly<Record<string, string>> {
  const rows = triageRows(SEED, ROWS);
  const index = language === "zh" ? 0 : 1;
  const name = (word: string) => vocabulary.wording[word]?.[index] ?? word;
  const cell = (fact: string, facts: Facts) => {
    const text = facts[fact] === undefined ? "" : writtenValue(fact, facts[fact], language, vocabulary);
    return text.includes(",") ? `"${text}"` : text;
  };
  const lines = rows.map((facts) => COLUMNS.map((fact) => cell(fact, facts)).join(","));
  return {
    [CASES]: `${[COLUMNS.map(name).join(","), ...lines].join("\n")}\n`,
    [STORY]: `${HISTORY.map((line) => JSON.stringify(line)).join("\n")}\n`,
  };
}

/** One stop: what it shows, and the commands that show it. `most`: lines shown of a long answer. */
type Stop = { readonly about: string; readonly commands: readonly (readonly string[])[]; readonly most?: number };

const STOPS: readonly Stop[] = [
  {
    about: "tour-triage",
    commands: [
      ["triage", "--court", "yindu", CASES],
      ["triage", "--court", "qingfeng", CASES],
    ],
  },
  {
    about: "tour-limit",
    commands: [
      ["limit", "--court", "nanzhao", "payout", "--from", "2022-04-28"],
      ["limit", "--court", "yindu", "payout", "--from", "2022-04-28"],
    ],
  },
  { about: "tour-play", commands: [["play", "--court", "yindu", STORY, "--on", "2022-08-15"]] },
  { about: "tour-explain", commands: [["explain", "--court", "yindu", STORY, "5"]] },
  { about: "tour-verify", commands: [["verify", "--court", "yindu"]], most: 24 },
];

/** Shows every stop, waiting for `wait` between them. Answers 0: what a stop finds is no failure of the tour. */
export async function tour(around: Surroundings, wait: () => void): Promise<number> {
  const brush = paint(around.colour);
  const own = files(around.language);
  const text = (code: string, ...args: readonly string[]) => sayIn(around.language, code, ...args);
  around.out(`${brush("bold", text("tour-welcome"))}\n\n${text("tour-files", String(ROWS))}\n${own[CASES]}\n`);
  for (const [index, { about, commands, most }] of STOPS.entries()) {
    wait();
    around.out(`\n${brush("bold", `${index + 1}/${STOPS.length} ${text(about)}`)}\n`);
    for (const argv of commands) {
      around.out(`\n${brush("blue", `$ npx zhiheng ${argv.join(" ")}`)}\n`);
      await run(argv, shortened({ ...around, read: (path) => encoded(own[path]) ?? around.read(path) }, most, text));
    }
  }
  around.out(`\n${text("tour-end")}\n`);
  return 0;
}

const encoded = (content: string | undefined): Uint8Array | undefined =>
  content === undefined ? undefined : new TextEncoder().encode(content);

/** Shows the first and the last lines of a long answer, and says how many lie between. */
function shortened(
  around: Surroundings,
  most: number | undefined,
  text: (code: string, ...args: readonly string[]) => string,
): Surroundings {
  if (most === undefined) return around;
  return {
    ...around,
    out: (all) => {
      const lines = all.trimEnd().split("\n");
      if (lines.length <= most + 4) return around.out(all);
      const kept = [...lines.slice(0, most), text("tour-cut", String(lines.length - most - 4)), ...lines.slice(-4)];
      around.out(`${kept.join("\n")}\n`);
    },
  };
}

/** Waits for Enter on a terminal. */
function enter(around: Surroundings): () => void {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) return () => {};
  return () => {
    around.out(`\n${sayIn(around.language, "tour-enter")}`);
    const terminal = existsSync("/dev/tty") ? openSync("/dev/tty", "r") : 0;
    readSync(terminal, new Uint8Array(256));
    if (terminal !== 0) closeSync(terminal);
  };
}

if (import.meta.main) {
  const around = surroundings(process.argv.slice(2));
  process.exitCode = await tour(around, enter(around));
}
