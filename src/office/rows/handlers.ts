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
};

/** Every naming of a case: who, how, from when until when. One whom a lot drew before he was named was drawn. */
export function handlerLines(log: readonly Event[]): readonly HandlerLine[] {
  const closed = log.findLast(({ kind }) => kind === "case.closed")?.happenedOn;
  const lines: HandlerLine[] = [];
  for (const event of log) {
    const seat = text(event, "handler.seat");
    const person = text(event, "handler.person");
    if (event.kind === "handler.recused") end(lines, (line) => line.person === person, event.happenedOn);
    if (event.kind === "triage.converted" || event.kind === "assignment.adjusted")
      end(lines, () => true, event.happenedOn);
    if (event.kind !== "handler.named" && event.kind !== "handler.replaced") continue;
    end(lines, (line) => line.seat === seat, event.happenedOn);
    if (person === "") continue;
    const drawn = log.some(
      (one) =>
        one.kind === "lot.drawn" &&
        one.version < event.version &&
        text(one, "handler.person") === person &&
        text(one, "handler.seat") === seat,
    );
    const how = drawn ? "drawn" : event.kind === "handler.replaced" ? "replaced" : "named";
    lines.push({ version: event.version, seat, person, how, since: event.happenedOn, open: true });
  }
  if (closed !== undefined) end(lines, () => true, closed);
  return lines;
}

const text = ({ fields }: Event, word: string): string => {
  const value = fields[word];
  return typeof value === "string" ? value : "";
};

function end(lines: HandlerLine[], which: (line: HandlerLine) => boolean, until: CivilDate): void {
  for (const [index, line] of lines.entries())
    if (line.open && which(line)) lines[index] = { ...line, until, open: false };
}
