import type { Court } from "#casework/index.ts";
import type { Event } from "#kernel/event.ts";
import { explainRow, rowJson } from "../answers/reasons.ts";
import { due, type Given } from "../arguments.ts";
import type { Command } from "../command.ts";
import { type Played, played } from "../history.ts";
import { cited, courtFor } from "../law.ts";
import { indented, paint } from "../layout.ts";
import { EXIT, Stop, type Surroundings } from "../surroundings.ts";
import { say, sayIn } from "../wording.ts";
import { eventLines } from "./play.ts";
import { casesFrom } from "./triage.ts";

/** `explain`: why a row of a list goes where it goes, or how an event of a history came about. */
export const explain: Command = {
  options: { court: "value", law: "value", on: "value", row: "value", json: "flag" },
  takes: 2,
  run(given, around) {
    return given.value("row") === undefined ? explainEvent(given, around) : explainCase(given, around);
  },
};

async function explainCase(given: Given, around: Surroundings): Promise<number> {
  const wanted = Number(given.value("row"));
  const court = courtFor(around, {
    court: given.value("court"),
    law: given.value("law"),
    on: given.day("on") ?? around.today,
  });
  const list = await casesFrom(due(given.words[0], sayIn(around.language, "list-word")), court, around);
  for (const one of list.cases()) {
    if (one.row !== wanted) continue;
    if (given.flag("json")) around.out(`${JSON.stringify(rowJson(one, list.heading, court))}\n`);
    else around.out(`${explainRow(one, list.heading, court, around).join("\n")}\n`);
    return one.wrong.length > 0 ? EXIT.found : EXIT.done;
  }
  throw new Stop(EXIT.usage, say("row-absent", given.value("row") ?? ""));
}

function explainEvent(given: Given, around: Surroundings): number {
  const result = played(given, around);
  const version = Number(due(given.words[1], sayIn(around.language, "version-word")));
  const { events } = result.standing;
  const event = events.find((one) => one.version === version);
  if (event === undefined)
    throw new Stop(EXIT.usage, say("version-absent", given.words[1] ?? "", String(events.length)));
  const tree = { because: chain(event, events), then: events.filter((one) => one.because?.version === version) };
  if (given.flag("json")) around.out(`${JSON.stringify({ event, because: tree.because.slice(1), led: tree.then })}\n`);
  else around.out(`${treeText(tree, result, around).join("\n")}\n`);
  return EXIT.done;
}

/** The event and, behind it, what it came of, back to what nobody reacted to. */
function chain(event: Event, events: readonly Event[]): readonly Event[] {
  const before = events.find((one) => one.version === event.because?.version);
  return before === undefined || before.version >= event.version ? [event] : [event, ...chain(before, events)];
}

type Tree = { readonly because: readonly Event[]; readonly then: readonly Event[] };

function treeText({ because, then }: Tree, { court }: Played, around: Surroundings): readonly string[] {
  const { language } = around;
  const lines = because.flatMap((event, depth) => [
    ...(depth === 0 ? [] : indented([sayIn(language, "tree-because")], depth * 4 - 2)),
    ...indented(own(event, court, around), depth * 4),
  ]);
  const led = then.flatMap((event) => indented(own(event, court, around), 4));
  return [...lines, ...(led.length === 0 ? [] : ["", sayIn(language, "tree-led"), ...led])];
}

/** One event, who did it, and the articles it rests on. */
function own(event: Event, court: Court, around: Surroundings): readonly string[] {
  const { language, colour } = around;
  const [line = ""] = eventLines([event], court, around);
  const rule = event.because === undefined ? [] : [sayIn(language, "tree-rule", event.because.rule)];
  const by =
    event.because !== undefined || event.by.holds.length === 0
      ? []
      : [sayIn(language, "tree-by", event.by.holds.join("、"))];
  const cites = event.cites.map((cite) => cited(cite, court.law, language));
  const told = cites.length === 0 && event.because === undefined ? [sayIn(language, "tree-told")] : [];
  return [paint(colour)("bold", line.trim()), ...indented([...rule, ...by, ...cites, ...told])];
}
