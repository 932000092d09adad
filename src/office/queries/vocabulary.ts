import { handlerSeats, THE_HANDLER } from "#assignment/index.ts";
import { tellable } from "#casework/index.ts";
import { teamsOf } from "#policy/who.ts";
import { stageWording } from "#work/index.ts";
import { ITEMS } from "../imports/reading.ts";
import type { Known } from "./known.ts";
import { memberOf, resultOf, ruleWord, stageWord, wordOf } from "./said.ts";

/** The words of the court's law with what a form needs to know of each. */
export function vocabularyView({ court, staff, today }: Known) {
  const { vocabulary, law } = court;
  const called = (key: string) => {
    const { zh, en } = wordOf(key, court);
    return { zh, en };
  };
  return {
    facts: Object.fromEntries(
      Object.entries(vocabulary.facts).map(([key, { type, human, field, none }]) => [
        key,
        {
          ...called(key),
          kind: type.kind,
          ...(type.kind === "enum" || type.kind === "set" ? { of: membersOf(key, type.of, court) } : {}),
          human: human === true,
          field: field === true,
          none: none === true,
        },
      ]),
    ),
    acts: Object.fromEntries(
      Object.entries(vocabulary.acts).map(([key, { makes, fields }]) => [
        key,
        { ...called(key), makes, fields: [...fields] },
      ]),
    ),
    events: Object.fromEntries(
      Object.entries(vocabulary.events).map(([key, fields]) => [
        key,
        { ...called(key), fields: [...fields], tellable: tellable(key, vocabulary) },
      ]),
    ),
    words: [
      ...new Map(law.rules.words.map((word) => [word.key, { ...wordOf(word.key, court), sort: word.sort }])).values(),
    ],
    affairs: [
      ...new Map(
        law.rules.affairs.map((one) => [one.key, { ...ruleWord(one), slip: one.slip, core: one.core }]),
      ).values(),
    ],
    clocks: [
      ...new Map(
        law.rules.clocks.map((one) => [
          one.key,
          {
            ...ruleWord(one),
            pauses: one.pauses.length > 0,
            extends: one.extend !== undefined,
            /** Somebody can be late for it. */
            breach: one.breach,
          },
        ]),
      ).values(),
    ],
    stages: Object.keys(stageWording).map(stageWord),
    kinds: membersOf("case.kind", "open", court),
    people: staff.people.flatMap(({ id, name, leftOn }) =>
      leftOn !== undefined && leftOn <= today ? [] : [{ id, name }],
    ),
  };
}

/** What a word can be: its own members, or the court's words of that sort where they are open. */
function membersOf(fact: string, of: readonly string[] | "open", court: Known["court"]) {
  const own = court.vocabulary.facts[fact]?.type;
  const members = of === "open" && own?.kind === "enum" && own.of !== "open" ? own.of : of;
  if (members !== "open") return members.map((key) => memberOf(fact, key, court));
  const { law, vocabulary } = court;
  const sort = SORTS[fact];
  if (fact === "affair.kind") return law.rules.affairs.map(ruleWord);
  if (fact === "clock.key") return law.rules.clocks.map(ruleWord);
  if (fact === "take-over.item") return ITEMS.map((key) => wordOf(key, court));
  if (fact === "approval.act") return Object.keys(vocabulary.acts).map((key) => wordOf(key, court));
  const results = new Set(
    law.rules.rows.filter(({ table }) => `case.${table}` === fact || `to.${table}` === fact).map(({ then }) => then),
  );
  const keys =
    sort === undefined
      ? [...results]
      : [...new Set([...law.rules.words.filter((word) => word.sort === sort).map(({ key }) => key)])];
  if (fact === "handler.seat") {
    const seats = handlerSeats(law).map(({ key }) => key);
    return (seats.length > 0 ? seats : [THE_HANDLER]).map((key) => wordOf(key, court));
  }
  const teams = fact === "case.team" || fact === "to.team" ? new Set(teamsOf(law)) : new Set<string>();
  const taking = teams.size === 0 ? keys : keys.filter((key) => teams.has(key));
  const [, table = ""] = fact.split(".");
  return taking.map((key) => (results.has(key) ? resultOf(table, key, court) : wordOf(key, court)));
}

const SORTS: Readonly<Record<string, string>> = {
  "case.team": "unit",
  "to.team": "unit",
  "to.unit": "unit",
  "approval.post": "post",
  "paper.kind": "paper",
  "panel.kind": "panel",
};
