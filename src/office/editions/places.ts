import type { z } from "zod";
import type { Choice } from "#adoption/index.ts";
import type { Court } from "#casework/index.ts";
import type { Endpoints } from "#contract/index.ts";
import { formatLimit, parseLimit } from "#kernel/limit.ts";
import { AS_PROPOSED, isMechanical, readingId } from "#policy/chosen.ts";
import { citationOf } from "#policy/cite.ts";
import type { Article, Document, Law } from "#policy/model.ts";
import { namedIn } from "#policy/tell/names.ts";
import { readingText } from "../law/documents.ts";
import { citeOf, textOf, wordOf } from "../queries/said.ts";
import type { Carried } from "./carried.ts";

type Draft = z.input<Endpoints["draftGet"]["answer"]>;
type OpenPlace = Draft["places"][number];
type ReadingPlace = Draft["readings"][number];

/** What a law leaves open, as it stood before anything was chosen, with what has been chosen since. */
export function openPlaces(court: Court, choices: readonly Choice[], carried: Carried): OpenPlace[] {
  return court.law.open.map(({ id, question, source }) => ({
    place: id,
    ...formOf(id, court),
    question,
    cite: citeOf(citationOf({ source }, court.law), court.law),
    ...said(choices, id, carried),
  }));
}

/** What is chosen; where nothing is, what the edition before had in the same words, to be taken or changed. */
const said = (choices: readonly Choice[], place: string, { number, choices: before }: Carried) => {
  const told = ({ value, because }: Choice) => ({ value, ...(because === undefined ? {} : { because }) });
  const found = choices.find((one) => one.place === place);
  if (found !== undefined) return told(found);
  const old = before.find((one) => one.place === place);
  return old === undefined ? {} : { carried: { ...told(old), number } };
};

const INTERVALS = ["day", "week", "month", "quarter", "year"];

/** How an answer looks: a time limit, a comparison, somebody, how often, or words. */
function formOf(id: string, court: Court): Pick<OpenPlace, "sort" | "words" | "unit"> {
  const { rules } = court.law;
  const is = (rule: { readonly id: string }): boolean => rule.id === id || `${rule.id}.extend` === id;
  if (rules.clocks.some(is)) return { sort: "limit", words: [] };
  if (rules.guards.some(is)) {
    const people = rules.words.filter(({ sort }) => sort === "post" || sort === "unit");
    return { sort: "who", words: people.map(({ key }) => wordOf(key, court)) };
  }
  if (rules.affairs.some(is)) return { sort: "interval", words: INTERVALS.map((key) => ({ key, zh: key, en: key })) };
  const fill = rules.fills.find(is);
  const kind = fill?.of === undefined ? undefined : court.vocabulary.facts[fill.of]?.type.kind;
  const unit = fill?.unit === undefined ? {} : { unit: fill.unit };
  const counts = kind === "number" || kind === "yuan";
  return { sort: counts ? "test" : "text", words: [], ...unit };
}

/** Readings of a document that nobody chose yet, or that the draft chose. */
export function openReadings(
  document: Document,
  court: Court,
  choices: readonly Choice[],
  carried: Carried,
): ReadingPlace[] {
  const { law } = court;
  const followed = new Set(
    law.rules.clocks.flatMap(({ reading, source }) =>
      reading === undefined ? [] : [readingId(source.document, { article: source.article, id: reading })],
    ),
  );
  return document.articles.flatMap((article) =>
    article.readings.flatMap((reading): ReadingPlace[] => {
      const place = readingId(document.front.id, reading);
      if (reading.by !== "system default") return [];
      const moving = followed.has(place) ? reading.others.filter(isMechanical) : [];
      return [
        {
          place,
          question: namedIn(reading.question, "zh", court.vocabulary),
          by: law.chosen?.[place]?.by ?? reading.by,
          cite: articleCite(document, article, law),
          options: [
            { value: AS_PROPOSED, text: readingText(reading.choice, court) },
            ...moving.map((value) => ({ value, text: movingText(value, court) })),
          ],
          byHand: reading.others.flatMap((other) =>
            typeof other === "string" && !moving.includes(other) ? [readingText(other, court)] : [],
          ),
          ...said(choices, place, carried),
        },
      ];
    }),
  );
}

/** What another reading makes of a limit: another length, or another day it is counted from. */
function movingText(value: string, court: Court) {
  const limit = parseLimit(value);
  if ("ok" in limit) return { zh: formatLimit(limit.ok, "zh"), en: formatLimit(limit.ok, "en") };
  const { zh, en } = wordOf(value, court);
  return { zh: textOf("from-event", zh).zh, en: textOf("from-event", en).en };
}

const articleCite = (document: Document, article: Article, law: Law) =>
  citeOf(
    citationOf(
      {
        source: {
          document: document.front.id,
          article: article.key,
          config: article.config,
          lower: document.front.lowerCourts,
          place: article.place,
        },
      },
      law,
    ),
    law,
  );
