import { chronicleOf, factRecord } from "#casework/index.ts";
import type { Text } from "#contract/index.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { citationOf } from "#policy/cite.ts";
import type { Bearing } from "#policy/deed.ts";
import type { Precedence } from "#policy/model.ts";
import { titleOf } from "#policy/tell/names.ts";
import type { Vocabulary } from "#policy/vocabulary.ts";
import { namingRule, type Read, type TableView, triageView } from "#triage/index.ts";
import { handlersOf } from "#work/index.ts";
import { actorIn } from "../door/actor.ts";
import { nearestViews, outcomeWord } from "./basis.ts";
import { lineOf } from "./cases.ts";
import { sourceView } from "./facts.ts";
import type { Known } from "./known.ts";
import { offerViews } from "./offers.ts";
import { openCase } from "./opened.ts";
import { citeOf, rawIn, rawOf, readable, resultOf, textOf, wordOf } from "./said.ts";

const ACTS = ["triage.decide", "triage.return", "triage.convert", "fact.state", "approval.ask"];

/** What lies on the desk of whoever triages one case. */
export async function triageOf(id: string, known: Known) {
  const { court, session, staff, today } = known;
  const opened = await openCase(id, known);
  if ("refused" in opened) return opened;
  const { stream, row, log } = opened.ok;
  const chronicle = chronicleOf(log, today);
  const bearing: Bearing = { ...court, chronicle, facts: factRecord(chronicle.events, { on: today }) };
  const view = triageView(bearing);
  if ("refused" in view) return view;
  const { tables, choices, decides, reads, nearest } = view.ok;
  const main = tables.find(({ principal }) => principal)?.name ?? "team";
  const named = decides === undefined ? undefined : namingRule(decides, court.law);
  return ok({
    line: lineOf(row, known),
    version: log.length,
    tables: tables.map((table) => tableView(table, known)),
    choices: choices.map(({ key, result, fields, agrees, proposed }) => ({
      key,
      fields: rawIn(fields),
      result: resultOf(main, result, court),
      agrees,
      proposed,
    })),
    ...(decides === undefined ? {} : { decides: wordOf(decides, court) }),
    ...(named === undefined ? {} : { decidesBy: citeOf(citationOf(named, court.law), court.law) }),
    reads: reads.map((read) => readView(read, known)),
    nearest: nearestViews(nearest, main, known),
    offers: offerViews(actorIn(session.person, staff, today, handlersOf(log)), { stream, log }, known, ACTS),
  }) satisfies Outcome<unknown>;
}

function tableView({ name, principal, decision, rows }: TableView, { court }: Known) {
  const { outcome, result, proposal, waitsOn, decidedBy } = decision;
  const order = decidedBy?.order.rule;
  return {
    name,
    principal,
    outcome: outcomeWord(outcome, { court }),
    result: result.map((key) => resultOf(name, key, court)),
    ...(proposal === undefined ? {} : { proposal: resultOf(name, proposal, court) }),
    waitsOn: waitsOn.map((fact) => wordOf(fact, court)),
    ...(order === undefined
      ? {}
      : {
          precedence: {
            by: order.whose,
            text: orderText(order, court.vocabulary),
            cite: citeOf(citationOf(order, court.law), court.law),
          },
        }),
    rows: rows.flatMap(({ row, state, missing }) =>
      state === "off"
        ? []
        : [
            {
              id: row.id,
              then: resultOf(name, row.then, court),
              state,
              missing: missing.map((fact) => wordOf(fact, court)),
              cite: citeOf(citationOf(row, court.law), court.law),
            },
          ],
    ),
  };
}

function readView({ fact, value, human, source }: Read, { court }: Known) {
  return {
    word: wordOf(fact, court),
    known: value !== undefined,
    human,
    ...(value === undefined ? {} : { value: rawOf(value), text: readable(fact, value, court) }),
    ...(source === undefined ? {} : { source: sourceView(source, court) }),
  };
}

/** Where an order of precedence comes from, in the court's words. */
function orderText(order: Precedence, vocabulary: Vocabulary): Text {
  const [zh, en] = titleOf(order, "precedence", vocabulary);
  const said = order.because ?? order.source.quote;
  return said === undefined ? { zh, en } : textOf("plain", said);
}
