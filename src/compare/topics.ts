import type { Affair, Clock, EventForm, Law, Row } from "#policy/model.ts";

/** What a rule is about: rules of one topic stand beside each other, whatever a court calls them. */
export type Topic = {
  readonly key: string;
  /** The event the topic ends with, where it is one: rules of several names share it. */
  readonly event?: EventForm;
};

/** Events that end so many different things that they make no topic. */
const TOO_WIDE: ReadonlySet<string> = new Set(["affair.done", "fact.stated", "meeting.plan-set", "case.closed"]);

/** The first event a form names. */
function leaf(form: EventForm | undefined): Extract<EventForm, { on: string }> | undefined {
  if (form === undefined) return undefined;
  if ("on" in form) return form;
  if ("any" in form) return leaf(form.any[0]);
  return "all" in form ? leaf(form.all[0]) : undefined;
}

/** An event with what kind of thing it is about (which paper, which material), and without whatever else narrows it. */
function eventTopic(form: EventForm | undefined): Topic | undefined {
  const first = leaf(form);
  if (first === undefined) return undefined;
  const kinds = (first.where ?? [])
    .map((clauses) => clauses.filter(({ fact }) => fact.endsWith(".kind") && fact !== "case.kind"))
    .filter((clauses) => clauses.length > 0);
  const said = kinds.flatMap((clauses) => clauses.map(({ fact, text }) => `${fact}=${text}`));
  return {
    key: [first.on, ...said].join(" "),
    event: kinds.length === 0 ? { on: first.on } : { on: first.on, where: kinds },
  };
}

/** The node of a time limit: what must have happened by its end. A limit of an affair ends with that affair. */
export function clockTopic(clock: Clock, { rules }: Law): Topic {
  const affair = rules.affairs.find(({ key }) => key === clock.affair);
  const ends = eventTopic(clock.stops ?? affair?.done);
  if (ends !== undefined && ends.key !== "affair.done") return ends;
  return { key: affair === undefined ? `limit ${clock.key}` : `affair ${affair.key}` };
}

/** The work an affair stands for: what its end brings about, else its own key. */
export function affairTopic(affair: Affair): Topic {
  const ends = eventTopic(affair.done);
  if (ends === undefined || TOO_WIDE.has(ends.key) || ends.key.startsWith("affair.done "))
    return { key: `affair ${affair.key}` };
  return ends;
}

/** The facts a row of a table asks about: each is a topic, for people compare what the amount does, or the enterprise. */
export function rowTopics({ when, where = [], unless = [] }: Row): readonly string[] {
  const asked = [...when, ...where, ...unless].flatMap((clauses) =>
    clauses.flatMap(({ fact, test }) => (test.op === "any" ? [] : [fact])),
  );
  return [...new Set(asked)];
}
