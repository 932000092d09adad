import { factsAt } from "#casework/index.ts";
import type { Basis } from "#contract/index.ts";
import type { Event, Value } from "#kernel/event.ts";
import { fen } from "#kernel/money.ts";
import { citationOf } from "#policy/cite.ts";
import { nearest } from "#policy/nearest.ts";
import { principalTable, tablesOf } from "#triage/index.ts";
import type { Known } from "./known.ts";
import { citeOf, readable, resultOf, textOf, wordOf } from "./said.ts";

const list = (value: Value | undefined): readonly string[] => (Array.isArray(value) ? value : []);
const text = (value: Value | undefined): string | undefined => (typeof value === "string" ? value : undefined);

/** The decisions of a case that rest on a table, as they were made: facts read, rows matched and possible, by the edition of then. */
export function basisOf(log: readonly Event[], known: Known): Promise<Basis[]> {
  const decisions = log.filter(({ kind }) => kind === "triage.decided" || kind === "triage.converted");
  return Promise.all(
    decisions.map(async (event) => {
      const { office, courtId, court } = known;
      const same = event.under === court.law.edition;
      const then = same ? court : await office.courtUnder(courtId, event.under, event.happenedOn);
      return basisView(event, log, { ...known, court: then });
    }),
  );
}

/** Where a decision says what came of it, and of which table that is a result. */
const RESULTS = [
  ["to.team", "team"],
  ["to.track", "track"],
  ["case.team", "team"],
  ["triage.way", "team"],
  ["case.track", "track"],
  ["case.region", "region"],
] as const;

function basisView(event: Event, log: readonly Event[], known: Known): Basis {
  const { fields, version, happenedOn, reason, under } = event;
  const { court } = known;
  const result = RESULTS.flatMap(([word, table]) => {
    const found = text(fields[word]);
    return found === undefined ? [] : [resultOf(table, found, court)];
  });
  const outcome = text(fields["triage.outcome"]);
  const rows = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const row = court.law.rules.rows.find((one) => one.id === id);
      if (row === undefined) return [];
      const cite = citeOf(citationOf(row, court.law), court.law);
      return [{ id, quote: cite.quote, cite }];
    });
  return {
    what: wordOf(event.kind, court),
    result: result.slice(0, 3),
    on: happenedOn,
    version,
    ...(outcome === undefined ? {} : { outcome: outcomeWord(outcome, known) }),
    departs: fields["triage.departs"] === true,
    ...(reason === undefined ? {} : { reason }),
    edition: under,
    read: list(fields["triage.read"]).map((one) => readFact(one, known)),
    matched: rows(list(fields["triage.matched"])),
    possible: rows(list(fields["triage.possible"])),
    nearest: event.kind === "triage.decided" ? nearestOf(event, log, known) : [],
  };
}

export const outcomeWord = (outcome: string, { court }: Pick<Known, "court">) => {
  const [zh, en] = court.vocabulary.wording[`triage.outcome=${outcome}`] ?? [outcome, outcome];
  return { key: outcome, zh, en };
};

/** `claim.amount=50000` of a snapshot, as people read it. */
function readFact(said: string, { court }: Known): Basis["read"][number] {
  const at = said.indexOf("=");
  const fact = at < 0 ? said : said.slice(0, at);
  const written = at < 0 ? "" : said.slice(at + 1);
  return {
    word: wordOf(fact, court),
    text: readable(fact, spokenOf(fact, written, court.vocabulary.facts[fact]?.type.kind), court),
  };
}

function spokenOf(_: string, written: string, kind: string | undefined): Value {
  if (written === "none") return null;
  if (kind === "bool") return written === "true";
  if (kind === "yuan") return fen(Math.round(Number(written) * 100));
  if (kind === "number") return Number(written);
  return kind === "set" ? written.split("+") : written;
}

/** The smallest change to what was known then under which the principal table says something else. */
function nearestOf(event: Event, log: readonly Event[], known: Known): Basis["nearest"] {
  const { law, vocabulary } = known.court;
  const table = tablesOf(law, vocabulary).find(({ name }) => name === principalTable(law))?.table;
  if (table === undefined) return [];
  const facts = factsAt(
    log.filter(({ version }) => version < event.version),
    event.happenedOn,
  );
  const plain = Object.fromEntries(
    [...table.plan.facts].flatMap((fact) => (facts[fact] === undefined ? [] : [[fact, facts[fact]]])),
  );
  return nearestViews(nearest(table, plain), principalTable(law), known);
}

/** A nearest different case in words. */
export function nearestViews(
  found: ReturnType<typeof nearest>,
  table: string,
  { court }: Pick<Known, "court">,
): Basis["nearest"] {
  if (found === undefined) return [];
  const parts = found.changes.map(({ fact, from, to }) => {
    const [word, before, after] = [wordOf(fact, court), readable(fact, from, court), readable(fact, to, court)];
    return {
      zh: textOf("change", word.zh, before.zh, after.zh).zh,
      en: textOf("change", word.en, before.en, after.en).en,
    };
  });
  const change = { zh: parts.map(({ zh }) => zh).join("；"), en: parts.map(({ en }) => en).join("; ") };
  return [{ change, result: found.decision.result.map((key) => resultOf(table, key, court)) }];
}
