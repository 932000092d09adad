import { type Court, type Line, play, standing } from "#casework/index.ts";
import { history, party } from "#generate/index.ts";
import { type CivilDate, partsOf } from "#kernel/calendar.ts";
import type { Event, Fields } from "#kernel/event.ts";
import { canonicalJson } from "#kernel/sm3.ts";
import { linesOf } from "#office/rows/lines.ts";
import { bodyOf } from "#platform/postgres/events/rows.ts";
import type { EventForm } from "#policy/model.ts";
import { type Columns, copyLine, escaped } from "./copyText.ts";
import { type Gapped, gapped, marks, type Written } from "./gaps.ts";

/** A case to repeat: its events and what is written down of it, with gaps for what differs. */
export type Pattern = {
  readonly open: boolean;
  readonly registeredOn: CivilDate;
  readonly parties: readonly {
    readonly id: string;
    readonly role: string;
    readonly kind: "person" | "enterprise" | "organ" | "other";
  }[];
  readonly events: readonly EventPattern[];
  /** Lines of each table, ready for COPY. */
  readonly lines: Readonly<Record<string, readonly Gapped[]>>;
};

type EventPattern = {
  /** Columns before the body, without court and stream. */
  readonly columns: Gapped;
  readonly body: Gapped;
  /** The event as the chain digests it, without the digest before. */
  readonly canonical: Gapped;
};

/** Serial of the number a pattern is registered under; no generated text has it otherwise. */
const SERIAL = 7_654_321;

/** One case played by a court's law and written down as of a day. */
export function pattern(seed: string, courtId: string, mark: string, court: Court, columns: Columns): Pattern {
  const { lines, written } = withParties(history(seed, court), seed, mark);
  const log = settled(lines, court);
  const own = log.map((event): Event => ({ ...event, stream: marks.stream }));
  const rows = linesOf(courtId, marks.stream, own, standing(own, court, court.law.on), court, court.law.on);
  const cut = (text: string): Gapped => gapped(text, written);
  const [first] = own;
  return {
    open: !own.some(isClosing),
    registeredOn: first?.happenedOn ?? court.law.on,
    parties: lines.flatMap(({ act, of, fields }) =>
      act === "party.add"
        ? [{ id: of?.["party"] ?? "", role: String(fields["party.role"]), kind: kindOf(fields["party.kind"]) }]
        : [],
    ),
    events: own.map((event) => ({
      columns: cut(
        [event.version, event.kind, event.happenedOn, new Date(event.recordedAt).toISOString()]
          .map(String)
          .map(escaped)
          .join("\t"),
      ),
      body: cut(escaped(JSON.stringify(bodyOf(event)))),
      canonical: cut(`,${canonicalJson(courtId)},${canonicalJson(event)}]`),
    })),
    lines: Object.fromEntries(
      Object.entries(rows).map(([table, some]) => [
        table,
        some.map((row) => cut(copyLine(marked(table, row, courtId), columns[table] ?? []))),
      ]),
    ),
  };
}

/** The log of a history; in a closed case whatever it left undone is done on the last day, as a court would have in time. */
function settled(lines: readonly Line[], court: Court): readonly Event[] {
  const { events, affairs, clocks } = play(lines, court, court.law.on);
  const last = lines.at(-1);
  if (last === undefined || !events.some(isClosing)) return events;
  const left = affairs.filter(
    ({ affair, doneOn }) => doneOn === undefined && affair.opens !== undefined && !("every" in affair.opens),
  );
  const running = clocks.filter(({ stoppedOn, state }) => stoppedOn === undefined && state !== "lapsed");
  const news = [
    ...left.map(({ affair, id }) => ({
      event: "affair.done",
      fields: { "affair.kind": affair.key },
      per: affair.per,
      id,
    })),
    ...running.flatMap(({ clock, id }) => stopsOf(clock.stops).map((stop) => ({ ...stop, per: clock.per, id }))),
  ];
  const told = news.map(({ event, fields, per, id }, index): Line => {
    const of = id === "case" ? {} : { of: { [per]: id } };
    return { line: lines.length + index + 1, on: last.on, by: last.by, event, fields, ...of };
  });
  return play([...lines, ...told], court, court.law.on).events;
}

/** The first event that stops a clock, with the words its filter asks for. */
function stopsOf(form: EventForm | undefined): readonly { readonly event: string; readonly fields: Fields }[] {
  if (form === undefined) return [];
  if ("any" in form) return stopsOf(form.any[0]);
  if (!("on" in form)) return [];
  const clauses = form.where?.[0] ?? [];
  const said = clauses.flatMap(({ fact, test }) => (test.op === "in" ? [[fact, test.values[0] ?? null] as const] : []));
  return [{ event: form.on, fields: Object.fromEntries(said) }];
}

const isClosing = ({ kind }: Event): boolean => kind === "case.closed";

type Row = Readonly<Record<string, unknown>>;

/** What a table has beyond what is said of the case, and marks for what is computed of number and names. */
function marked(table: string, row: unknown, courtId: string): Row {
  const said: Row = { court: courtId, stream: marks.stream, ...(row as Row) };
  if (table === "case")
    return { ...said, series: marks.series, serial: marks.serial, sought: marks.sought, grams: [marks.grams] };
  if (table === "party")
    return { ...said, shown: said["identity"] === undefined ? "" : marks.shown(String(said["party"])) };
  return said;
}

const KINDS = ["person", "enterprise", "organ", "other"] as const;
const kindOf = (value: unknown): (typeof KINDS)[number] => KINDS.find((kind) => kind === value) ?? "person";

/** The history with a number and two parties, as a registrar would type them. */
function withParties(lines: readonly Line[], seed: string, mark: string): { lines: readonly Line[]; written: Written } {
  const [register, ...rest] = lines;
  if (register === undefined) return { lines, written: { number: "", identities: new Map() } };
  const number = `（${partsOf(register.on).year}）${mark}执${SERIAL}号`;
  const identities = new Map<string, string>();
  const added = (["applicant", "debtor"] as const).map((role, index): Line => {
    const id = `p${index + 1}`;
    const kinds = register.fields[`${role}.kinds`];
    const kind = kindOf(Array.isArray(kinds) ? kinds[0] : undefined);
    const { id: identity } = party(`${seed}/${id}`, kind);
    if (identity !== undefined) identities.set(id, identity);
    const fields = { "party.role": role, "party.full-name": marks.name(id), "party.kind": kind };
    return {
      line: 0,
      on: register.on,
      by: register.by,
      act: "party.add",
      of: { party: id },
      fields: identity === undefined ? fields : { ...fields, "party.identity": identity },
    };
  });
  const numbered = { ...register, fields: { ...register.fields, "case.number": number } };
  return {
    lines: [numbered, ...added, ...rest].map((line, index) => ({ ...line, line: index + 1 })),
    written: { number, identities },
  };
}
