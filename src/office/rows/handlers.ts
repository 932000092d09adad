import type { CivilDate } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";

export type HandlerLine = {
  readonly version: number;
  readonly seat: string;
  readonly person: string;
  readonly how: "named" | "drawn" | "replaced";
  readonly since: CivilDate;
  readonly until?: CivilDate;
  readonly open: boolean;
  /** Why he no longer sits there. */
  readonly ended?: "closed" | "moved" | "replaced" | "recused";
  /** The first day he did anything about the case. */
  readonly begun_on?: CivilDate;
};

/** Every naming of a case: who, how, from when until when. One whom a lot drew before he was named was drawn. */
export function handlerLines(log: readonly Event[]): readonly HandlerLine[] {
  const closed = log.findLast(({ kind }) => kind === "case.closed")?.happenedOn;
  const lines: HandlerLine[] = [];
  for (const event of log) {
    const seat = text(event, "handler.seat");
    const person = text(event, "handler.person");
    if (event.kind === "handler.recused") end(lines, (line) => line.person === person, event.happenedOn, "recused");
    if (event.kind === "triage.converted" || event.kind === "assignment.adjusted")
      end(lines, () => true, event.happenedOn, "moved");
    if (event.kind !== "handler.named" && event.kind !== "handler.replaced") continue;
    end(lines, (line) => line.seat === seat, event.happenedOn, "replaced");
    if (person === "") continue;
    const drawn = log.some(
      (one) =>
        one.kind === "lot.drawn" &&
        one.version < event.version &&
        text(one, "handler.person") === person &&
        text(one, "handler.seat") === seat,
    );
    const how = drawn ? "drawn" : event.kind === "handler.replaced" ? "replaced" : "named";
    const begun = log.find(({ version, by }) => version > event.version && by.id === person)?.happenedOn;
    lines.push({
      version: event.version,
      seat,
      person,
      how,
      since: event.happenedOn,
      open: true,
      ...(begun === undefined ? {} : { begun_on: begun }),
    });
  }
  if (closed !== undefined) end(lines, () => true, closed, "closed");
  return lines;
}

const text = ({ fields }: Event, word: string): string => {
  const value = fields[word];
  return typeof value === "string" ? value : "";
};

function end(
  lines: HandlerLine[],
  which: (line: HandlerLine) => boolean,
  until: CivilDate,
  ended: NonNullable<HandlerLine["ended"]>,
): void {
  for (const [index, line] of lines.entries())
    if (line.open && which(line)) lines[index] = { ...line, until, open: false, ended };
}

/**
 * Who sat in a case on a day: whoever already did when it began, else whoever came that day. Without a day, who sits there now; in
 * a closed case, who sat there last.
 */
export function sittingOn(lines: readonly HandlerLine[], day: CivilDate | undefined): readonly string[] {
  const seats = [...new Set(lines.map(({ seat }) => seat))];
  const persons = seats.flatMap((seat) => {
    const own = lines.filter((line) => line.seat === seat);
    const there =
      day === undefined
        ? own.findLast(({ open, ended }) => open || ended === "closed")
        : own.find(({ since, until }) => since <= day && (until === undefined || until >= day));
    return there === undefined ? [] : [there.person];
  });
  return [...new Set(persons)].sort();
}
