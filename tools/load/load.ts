import { once } from "node:events";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Court } from "#casework/index.ts";
import { assert } from "#kernel/assert.ts";
import { addDays, partsOf } from "#kernel/calendar.ts";
import { type Random, random } from "#kernel/random.ts";
import { gramsOf, plain } from "#office/rows/grams.ts";
import { NOTHING_BEFORE, sm3Of } from "#platform/postgres/events/digest.ts";
import { type Column, type Columns, escaped, members } from "./copyText.ts";
import { type CopiedParty, type Copy, fill, LONGEST_BACK_WEEKS } from "./gaps.ts";
import { type Pattern, pattern } from "./pattern.ts";
import { partiesFor, staffOf } from "./people.ts";

/** What to load: how many cases into which court, how many of a hundred open. */
export type Wish = {
  readonly courtId: string;
  /** The court's mark in case numbers. */
  readonly mark: string;
  readonly cases: number;
  readonly openPercent: number;
  readonly seed: string;
  /** How many different cases are repeated. */
  readonly patterns: number;
};

/** Which of several equal parts of the cases, from 0. */
export type Part = { readonly number: number; readonly of: number };

type Task = Wish & { readonly court: Court; readonly part: Part };

/** How far it got. */
export type Progress = { readonly cases: number; readonly events: number };

const BATCH = 1000;
/** Tables written beside the events, without their ending `_row`. */
export const TABLES = ["case", "party", "handler", "clock", "work", "queue", "deed", "tally"] as const;

/**
 * Loads one part of the cases by COPY, in transactions of some thousand. The court is founded before and holds none of these
 * streams. `administrator` must be let past the wall between courts.
 */
export async function loadPart(administrator: pg.Client, task: Task, say: (at: Progress) => void): Promise<void> {
  const { cases, part } = task;
  const columns = await columnsOf(administrator);
  const { rows } = await administrator.query<{ era: number }>("select number as era from zhiheng.era");
  const maker = copier(task, patternsFor(task, columns), rows[0]?.era ?? 1);
  const [first, end] = [part.number, part.number + 1].map((one) => Math.floor((cases * one) / part.of));
  let events = 0;
  for (let from = first ?? 0; from < (end ?? 0); from += BATCH) {
    const batch = maker(from, Math.min(BATCH, (end ?? 0) - from));
    await write(administrator, batch, columns);
    events += batch.events;
    say({ cases: from + batch.cases - (first ?? 0), events });
  }
}

type Sorted = { readonly open: readonly Pattern[]; readonly closed: readonly Pattern[] };

function patternsFor({ seed, patterns, courtId, mark, court }: Task, columns: Columns): Sorted {
  const all = Array.from({ length: patterns }, (_, one) =>
    pattern(`${seed}/${one}`, courtId, mark, court, columns),
  ).filter(({ lines }) => (lines["case"] ?? []).length > 0);
  const open = all.filter((one) => one.open);
  const closed = all.filter((one) => !one.open);
  assert(open.length > 0 && closed.length > 0, "some patterns are open and some closed: take more of them");
  return { open, closed };
}

type Batch = { readonly cases: number; readonly events: number; readonly text: ReadonlyMap<string, readonly string[]> };

/** Makes copies, one batch after another. */
function copier(wish: Task, { open, closed }: Sorted, era: number): (from: number, count: number) => Batch {
  const seats = new Set(
    wish.court.law.rules.words
      .filter(({ sort }) => sort === "seat" || sort === "unit" || sort === "rank")
      .map(({ key }) => key),
  );
  const draw = partiesFor(wish.seed, wish.cases);
  const chance = random(`${wish.seed}/copies/${wish.part.number}`);
  const serials = new Map<number, number>();
  return (from, count) => {
    const text = new Map<string, string[]>(["event", "stream", ...TABLES].map((table) => [table, []]));
    let events = 0;
    for (let one = from; one < from + count; one += 1) {
      const isOpen = chance.integer(1, 100) <= wish.openPercent;
      const chosen = chance.pick(isOpen ? open : closed);
      const back = isOpen ? 0 : 7 * chance.integer(0, LONGEST_BACK_WEEKS);
      const year = partsOf(addDays(chosen.registeredOn, -back)).year;
      const serial = (serials.get(year) ?? 0) + 1;
      serials.set(year, serial);
      const own = (serial - 1) * wish.part.of + wish.part.number + 1;
      const copy = copyOf(one, chosen, { back, year, serial: own }, wish, { chance, seats, draw });
      put(copy, chosen, `${era}\t${wish.courtId}`, text);
      events += chosen.events.length;
    }
    return { cases: count, events, text };
  };
}

type Drawing = {
  readonly chance: Random;
  readonly seats: ReadonlySet<string>;
  readonly draw: ReturnType<typeof partiesFor>;
};
type Numbered = { readonly back: number; readonly year: number; readonly serial: number };

function copyOf(one: number, chosen: Pattern, { back, year, serial }: Numbered, wish: Wish, by: Drawing): Copy {
  const parties = new Map(chosen.parties.map(({ id, kind }) => [id, by.draw(kind, by.chance)]));
  const named = (role: string): string =>
    chosen.parties.flatMap((party) => (party.role === role ? [parties.get(party.id)?.name ?? ""] : [])).join("、");
  const number = `（${year}）${wish.mark}执${serial}号`;
  const texts = [number, named("applicant"), named("debtor")];
  return {
    stream: `case/${String(one + 1).padStart(16, "0")}`,
    number,
    series: `${year}/${wish.mark}/执`,
    serial,
    back,
    person: staffOf(by.chance, by.seats),
    party: (id): CopiedParty => parties.get(id) ?? { name: "", identity: "", shown: "" },
    sought: escaped(texts.map(plain).join("\n")),
    grams: members(gramsOf(...texts)),
  };
}

/** Adds one copy's lines, each event chained to the one before. */
function put(copy: Copy, { events, lines }: Pattern, owner: string, text: ReadonlyMap<string, string[]>): void {
  let previous = NOTHING_BEFORE;
  for (const event of events) {
    const digest = sm3Of(`["${previous}"${fill(event.canonical, copy)}`);
    const columns = `${owner}\t${copy.stream}\t${fill(event.columns, copy)}\t${fill(event.body, copy)}`;
    text.get("event")?.push(`${columns}\t\\\\x${previous}\t\\\\x${digest}\n`);
    previous = digest;
  }
  text.get("stream")?.push(`${owner.split("\t")[1]}\t${copy.stream}\n`);
  for (const table of TABLES) for (const line of lines[table] ?? []) text.get(table)?.push(`${fill(line, copy)}\n`);
}

/** The era is said, not asked for row by row. */
const EVENT = "era, court, stream, version, kind, happened_on, recorded_at, body, previous, digest";

/** Heads first, so that the database itself holds every event against the one before. Marks of parties are made by the database. */
async function write(administrator: pg.Client, { text }: Batch, columns: Columns): Promise<void> {
  await administrator.query("begin");
  await administrator.query("set local search_path = zhiheng, pg_catalog");
  await copyIn(administrator, "stream (court, id)", text.get("stream") ?? []);
  await copyIn(administrator, `event (${EVENT})`, text.get("event") ?? []);
  await administrator.query("create temporary table party_in (like party_row, identity text) on commit drop");
  for (const table of TABLES) {
    const names = (columns[table] ?? []).map(({ name }) => name).join(", ");
    const into = table === "party" ? "pg_temp.party_in" : `${table}_row`;
    await copyIn(administrator, `${into} (${names})`, text.get(table) ?? []);
  }
  await administrator.query(
    `insert into party_row (court, stream, party, role, kind, name, mark, shown)
      select court, stream, party, role, kind, name, party_mark(identity), shown from pg_temp.party_in`,
  );
  await administrator.query("commit");
}

async function copyIn(administrator: pg.Client, into: string, lines: readonly string[]): Promise<void> {
  const stream = administrator.query(copyFrom(`copy ${into} from stdin`));
  const done = once(stream, "finish");
  stream.end(lines.join(""));
  await done;
}

/** Every table's columns as the database has them now; a party also says the number its mark is made of. */
async function columnsOf(administrator: pg.Client): Promise<Columns> {
  const { rows } = await administrator.query<{ table: string; name: string; type: string }>(
    `select table_name as table, column_name as name, data_type as type from information_schema.columns
      where table_schema = 'zhiheng' and table_name = any ($1) order by table_name, ordinal_position`,
    [TABLES.map((table) => `${table}_row`)],
  );
  const formOf = (type: string): Column["form"] => (type === "jsonb" ? "json" : type === "ARRAY" ? "array" : "plain");
  return Object.fromEntries(
    TABLES.map((table) => {
      const own = rows
        .filter((row) => row.table === `${table}_row`)
        .map(({ name, type }) => ({ name, form: formOf(type) }));
      return [
        table,
        table === "party" ? own.map((one) => (one.name === "mark" ? { ...one, name: "identity" } : one)) : own,
      ];
    }),
  );
}
