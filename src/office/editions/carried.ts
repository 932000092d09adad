import { type Choice, choicesIn, type Draft } from "#adoption/index.ts";
import type { Entered } from "#platform/postgres/transaction.ts";
import { asPrinted, readingId } from "#policy/chosen.ts";
import type { Document } from "#policy/model.ts";
import { articleText } from "#policy/quote.ts";
import { allRules } from "#policy/rules.ts";
import type { Office } from "../office.ts";
import type { Known } from "../queries/known.ts";
import type { Drafted } from "./draft.ts";
import { keptText } from "./keep.ts";
import { documentIn } from "./texts.ts";

/** What an edition said of places a draft leaves open again, and its number. */
export type Carried = { readonly number: number; readonly choices: readonly Choice[] };

/**
 * What the edition that stands filled and chose in the same document, to be offered again. Only where the article reads as it did: what
 * was decided about other words is decided anew.
 */
export async function carriedOver(
  { tx, courtId }: Pick<Known, "tx" | "courtId">,
  draft: Draft,
  { court }: Drafted,
): Promise<Carried> {
  const before = court?.law.since?.before;
  const standing = before === undefined ? undefined : await standingText(tx, courtId, draft.document);
  if (court === undefined || before === undefined || standing === undefined) return { number: 0, choices: [] };
  const choices = unchanged(choicesIn(standing.text), before.documents, court.law.documents);
  return { number: standing.number, choices };
}

/** Places filled or chosen in a draft that a corrected text of it reads as the one before did. */
export async function placesKept(
  tx: Entered,
  office: Office,
  courtId: string,
  { file, digest, choices }: Draft,
  corrected: string,
): Promise<readonly string[]> {
  const brought = await keptText(tx, courtId, digest);
  const [was, is] = [brought, corrected].map((text) => (text === undefined ? undefined : documentIn({ file, text })));
  if (was === undefined || is === undefined) return [];
  const { law } = await office.courtOn(courtId, office.today());
  const others = law.documents.filter(({ front }) => front.id !== was.front.id);
  return unchanged(choices, [was, ...others], [is, ...others]).map(({ place }) => place);
}

/** Choices on places whose article, quote or reading is the same in both, word by word. */
export function unchanged(
  choices: readonly Choice[],
  before: readonly Document[],
  after: readonly Document[],
): readonly Choice[] {
  const [was, is] = [textsOf(before), textsOf(after)];
  return choices.filter(({ place }) => was.has(place) && was.get(place) === is.get(place));
}

/** What every rule and reading of a law stands under, word by word. */
const textsOf = (documents: readonly Document[]): ReadonlyMap<string, string> =>
  new Map(documents.flatMap((document) => textsIn(asPrinted(document))));

function textsIn({ front, articles, rules }: Document): readonly (readonly [string, string])[] {
  const texts = new Map(articles.map((article) => [article.key, articleText(article)]));
  const readings = articles.flatMap((article) =>
    article.readings.map((reading) => {
      const { question, choice, others } = reading;
      return [readingId(front.id, reading), JSON.stringify([articleText(article), question, choice, others])] as const;
    }),
  );
  const ruled = allRules(rules).flatMap(({ id, source }) => {
    const text = JSON.stringify([texts.get(source.article), source.quote]);
    return [[id, text] as const, [`${id}.extend`, text] as const];
  });
  return [...ruled, ...readings];
}

type Standing = { readonly number: number; readonly text: string };

async function standingText(tx: Entered, courtId: string, document: string): Promise<Standing | undefined> {
  const { rows } = await tx.query<Standing>(
    `select e.number, t.text from edition e join law_text t on t.court = e.court and t.digest = e.digest
      where e.court = $1 and e.document = $2
        and not exists (select from edition_revoked r where r.court = e.court and r.number = e.number)
      order by e.number desc limit 1`,
    [courtId, document],
  );
  return rows[0];
}
