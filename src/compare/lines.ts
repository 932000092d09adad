import type { Court } from "#casework/index.ts";
import { clockDays } from "#clocks/index.ts";
import { type CivilDate, civil } from "#kernel/calendar.ts";
import type { Citation } from "#kernel/citation.ts";
import { dueDate } from "#kernel/dueDate.ts";
import { citationOf } from "#policy/cite.ts";
import type { Clock, Law, Rule, Word } from "#policy/model.ts";
import { ownWords, titleOf, wordIn } from "#policy/tell/names.ts";
import { eventIn } from "#policy/tell/phrase.ts";
import {
  affairTraits,
  clockTraits,
  guardTraits,
  noteTraits,
  rowTraits,
  type Teller,
  type Traits,
  viewTraits,
  wordTraits,
} from "#policy/tell/traits.ts";
import { affairTopic, clockTopic, rowTopics, type Topic } from "./topics.ts";

/** What people compare, in the order in which they ask. */
export const GROUPS = ["triage", "limits", "consent", "affairs", "posts", "disclosure", "settings"] as const;
export type Group = (typeof GROUPS)[number];

export type Both = { readonly zh: string; readonly en: string };

/** One rule of one court, part by part in both languages, with the article it rests on. */
export type Line = {
  readonly group: Group;
  /** Lines of one topic stand beside each other; `about` is what it is called. */
  readonly topic: string;
  readonly about: Both;
  /** row, precedence, unit, clock, guard, affair, post, seat, rank, paper, panel, view, setting, ground, ladder, list */
  readonly sort: string;
  readonly rule: Rule;
  readonly name: Both;
  readonly traits: readonly (Both & { readonly trait: string })[];
  readonly cite: Citation;
  /** What the rule does by the law's words alone: two courts' names for one team are no difference. */
  readonly meaning: string;
  /** A limit that is a number of days: the day on which it ends if it begins on `from`. */
  readonly ends?: { readonly from: CivilDate; readonly due: CivilDate };
};

/** A Monday three weeks before a holiday: thirty days from it and fifteen working days are plainly not the same. */
const EXAMPLE_DAY = civil("2026-03-16");

type Placed = { readonly topic: string; readonly about: Both };
type Section = {
  readonly group: Group;
  readonly sort: string;
  readonly rule: Rule;
  readonly tell: (teller: Teller) => Traits;
  readonly places: readonly Placed[];
};

const told = new WeakMap<Law, readonly Line[]>();

/** Everything a court's law says, line by line, in the order of its documents. Worked out once for a law. */
export function linesOf(court: Court): readonly Line[] {
  const known = told.get(court.law);
  if (known !== undefined) return known;
  const lines = sectionsOf(court).flatMap((section) => section.places.map((place) => line(section, place, court)));
  told.set(court.law, lines);
  return lines;
}

function sectionsOf(court: Court): readonly Section[] {
  const { law } = court;
  const { rules } = law;
  const section = <T extends Rule>(
    group: Group,
    sort: (rule: T) => string,
    some: readonly T[],
    tell: (rule: T, teller: Teller) => Traits,
    places: (rule: T) => readonly Placed[],
  ): readonly Section[] =>
    some.map((rule) => ({
      group,
      sort: sort(rule),
      rule,
      tell: (teller) => tell(rule, teller),
      places: places(rule),
    }));
  const called = (sort: string) => () => sort;
  const sortOf = ({ sort }: Word): string => sort;
  const ends = (topic: Topic, rule: Rule): readonly Placed[] => [
    { topic: topic.key, about: topic.event === undefined ? nameOf(rule, court) : eventText(topic.event, court) },
  ];
  const own = (sort: string) => (rule: Rule) => [{ topic: `${sort} ${rule.key}`, about: nameOf(rule, court, sort) }];
  const isTeam = teamsOf(law);
  const views = (what: Parameters<typeof eventText>[0] | string): Placed => {
    const about = typeof what === "string" ? bothOf(`what=${what}`, court) : eventText(what, court);
    return { topic: about.en, about };
  };
  return [
    ...section("triage", called("row"), rules.rows, rowTraits, (row) =>
      rowTopics(row).map((fact) => factPlace(fact, court)),
    ),
    ...section("triage", called("precedence"), rules.precedence, noteTraits, ({ table }) => [
      { topic: `precedence ${table}`, about: bothOf(`case.${table}`, court) },
    ]),
    ...section("triage", called("unit"), rules.words.filter(isTeam), wordTraits, own("unit")),
    ...section(
      "limits",
      called("clock"),
      rules.clocks,
      (clock, teller) => clockTraits(ofAffair(clock, law), teller),
      (clock) => ends(clockTopic(clock, law), clock),
    ),
    ...section("consent", called("guard"), rules.guards, guardTraits, ({ acts }) =>
      [...new Set(acts.map(({ act }) => act))].map((act) => ({ topic: act, about: bothOf(act, court) })),
    ),
    ...section("affairs", called("affair"), rules.affairs, affairTraits, (affair) => ends(affairTopic(affair), affair)),
    ...section(
      "posts",
      sortOf,
      rules.words.filter((word) => !isTeam(word)),
      wordTraits,
      (word) => own(word.sort)(word),
    ),
    ...section("disclosure", called("view"), rules.views, viewTraits, ({ what }) => [views(what)]),
    ...section("settings", called("setting"), rules.settings, noteTraits, own("setting")),
    ...section("settings", called("ground"), rules.grounds, noteTraits, own("ground")),
    ...section("settings", called("ladder"), rules.ladders, noteTraits, own("ladder")),
    ...section("settings", called("list"), rules.lists, noteTraits, ({ list, ...rule }) =>
      own("list")({ ...rule, key: list }),
    ),
  ];
}

/** A limit of an affair begins, ends and belongs to somebody as the affair does: so it can be held against one that says it itself. */
function ofAffair(clock: Clock, { rules }: Law): Clock {
  const affair = rules.affairs.find(({ key }) => key === clock.affair);
  if (affair === undefined) return clock;
  const { affair: _, ...rest } = clock;
  const starts = clock.starts ?? affair.opens;
  const stops = clock.stops ?? affair.done;
  return {
    ...rest,
    ...(starts === undefined ? {} : { starts }),
    ...(stops === undefined ? {} : { stops }),
    owner: clock.owner.length > 0 ? clock.owner : affair.owner,
  };
}

/** The units that triage sends cases to, or that take cases of themselves. */
function teamsOf({ rules }: Law): (word: Word) => boolean {
  const results = new Set(rules.rows.map(({ then }) => then));
  return ({ sort, key, takes }) => sort === "unit" && (takes !== undefined || results.has(key));
}

function line({ group, sort, rule, tell }: Section, { topic, about }: Placed, court: Court): Line {
  const { law, vocabulary } = court;
  const [zh, en] = (["zh", "en"] as const).map((language) => tell({ law, language, vocabulary }));
  const isWord = group === "posts" || sort === "unit";
  // In English a law's words read as their keys: of two courts' names for one thing nothing is left.
  const bare = Object.entries(en ?? {}).filter(([, said]) => said !== "");
  const ends = "limit" in rule ? example(rule, court) : undefined;
  return {
    group,
    topic: `${group} ${topic}`,
    about,
    sort,
    rule,
    name: nameOf(rule, court, sort),
    traits: Object.entries(zh ?? {}).flatMap(([trait, said]) =>
      said === "" || (trait === "name" && !isWord) ? [] : [{ trait, zh: said, en: en?.[trait] ?? said }],
    ),
    cite: citationOf(rule, law),
    meaning: JSON.stringify([sort, bare, isWord ? rule.name : ""]),
    ...(ends === undefined ? {} : { ends }),
  };
}

/** When a limit that counts days would end: what differs between fifteen working days and thirty days is then a date. */
function example(rule: Rule & { readonly limit?: unknown }, { law, calendar }: Court): Line["ends"] {
  const clock: Clock | undefined = law.rules.clocks.find((one) => one === rule);
  if (clock?.limit.form !== "span") return undefined;
  const { due } = dueDate(clock.limit, EXAMPLE_DAY, clockDays(clock, law), calendar);
  return due === undefined ? undefined : { from: EXAMPLE_DAY, due };
}

function nameOf(rule: Rule, { vocabulary }: Court, sort = ""): Both {
  const [zh, en] = titleOf(rule, sort, vocabulary);
  return { zh, en };
}

const eventText = (form: Parameters<typeof eventIn>[0], { law, vocabulary }: Court): Both => ({
  zh: eventIn(form, "zh", ownWords(law, vocabulary)),
  en: eventIn(form, "en", ownWords(law, vocabulary)),
});

const bothOf = (word: string, { law, vocabulary }: Court): Both => ({
  zh: wordIn(word, "zh", ownWords(law, vocabulary)),
  en: wordIn(word, "en", ownWords(law, vocabulary)),
});

const factPlace = (fact: string, court: Court): Placed => ({ topic: `fact ${fact}`, about: bothOf(fact, court) });
