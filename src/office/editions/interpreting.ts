import { type Adoption, type Interpreted, interpretationOf, interpretsOn } from "#adoption/index.ts";
import { type Court, mayAct, postsFor } from "#casework/index.ts";
import type { Interpretation } from "#contract/index.ts";
import { addDays, type CivilDate } from "#kernel/calendar.ts";
import type { Actor, Fields } from "#kernel/event.ts";
import { textDigest } from "#kernel/sm3.ts";
import type { Database } from "#platform/postgres/database.ts";
import type { Entered } from "#platform/postgres/transaction.ts";
import { postsOf } from "#policy/consent.ts";
import type { Affair, Document } from "#policy/model.ts";
import { articleText } from "#policy/quote.ts";
import { citing } from "#policy/refusal.ts";
import { nameOf, standsFor } from "#policy/who.ts";
import { actorIn } from "../door/actor.ts";
import type { Turned } from "../door/refusal.ts";
import type { Standing } from "../door/standing.ts";
import { heldWord } from "../identity/me.ts";
import type { Office } from "../office.ts";
import { courtsAbove } from "./above.ts";
import { refuse } from "./wording.ts";

/** The affair by which a document says who interprets it, if it does. */
export const interpreterOf = ({ rules }: Document): Affair | undefined =>
  rules.affairs.find(({ product }) => product === "interpretation");

const documentIn = ({ law }: Court, id: unknown): Document | undefined =>
  law.documents.find(({ front }) => front.id === id);

/** Which document an act is about: the one it names, or that of the interpretation it withdraws. */
const aboutIn = (fields: Fields, state: Adoption): unknown =>
  fields["interpretation.document"] ?? interpretationOf(state, fields["interpretation.id"])?.document;

/**
 * Why somebody may not say what a document means: another court issued it, or it names who does. Where it names nobody, whoever signs
 * the law of the court does.
 */
export async function barToInterpreting(
  office: Pick<Office, "courtSeat">,
  act: string,
  fields: Fields,
  state: Adoption,
  { session, staff, court, on }: Pick<Standing, "session" | "staff" | "court" | "on">,
  called?: readonly [string, string],
): Promise<Turned | undefined> {
  const document = documentIn(court, aboutIn(fields, state));
  if (document === undefined) return undefined;
  const affair = interpreterOf(document);
  const cites = affair === undefined ? [] : citing([affair], court.law);
  const { title, issuer } = document.front;
  if ((await issuerOf(office, session.court, document)) !== session.court)
    return refuse("not-issuer", cites, title, issuer);
  const actor = actorIn(session.person, staff, on);
  if (affair === undefined) {
    const right = mayAct(act, { actor, seats: new Map(), court, on, ...(called === undefined ? {} : { called }) });
    return "refused" in right ? { refused: { ...right.refused, posts: postsFor(act, court) } } : undefined;
  }
  const stands = standsFor(postsOf(actor, on), court.law);
  if (affair.owner.some((word) => stands.has(word))) return undefined;
  const who = affair.owner.map((word) => nameOf(word, court.law)).join("、");
  return {
    refused: {
      ...refuse("not-interpreter", cites, title, [who, affair.owner.join(", ")]).refused,
      posts: affair.owner,
    },
  };
}

const digestOf = (article: Document["articles"][number]): string => textDigest(articleText(article)).sm3;

/** The article an act names, as the court's law of the day has it. */
export function interpretedIn(fields: Fields, court: Court): Interpreted | undefined {
  const { "interpretation.document": id, "interpretation.article": key } = fields;
  const article = documentIn(court, id)?.articles.find((one) => one.key === key && !one.config);
  return article === undefined ? undefined : { document: String(id), article: article.key, digest: digestOf(article) };
}

/** Writes down what an event says of an interpretation, where courts below may read it. */
export async function keepInterpretation(
  tx: Entered,
  court: string,
  { kind, fields }: { readonly kind: string; readonly fields: Fields },
  on: CivilDate,
  by: Actor,
): Promise<void> {
  if (kind === "interpretation.withdrawn")
    await tx.query("insert into interpretation_withdrawn (court, id, withdrawn_on) values ($1, $2, $3)", [
      court,
      fields["interpretation.id"],
      on,
    ]);
  if (kind !== "interpretation.given") return;
  const said = ["id", "document", "article", "digest", "text"].map((word) => fields[`interpretation.${word}`]);
  const posts = postsOf(by, on).filter((word) => !word.includes(":"));
  await tx.query(
    `insert into interpretation (court, id, document, article, digest, text, given_on, name, posts)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [court, ...said, on, by.name, posts],
  );
}

type Row = {
  readonly id: string;
  readonly article: string;
  readonly digest: string;
  readonly text: string;
  readonly given_on: CivilDate;
  readonly name: string;
  readonly posts: readonly string[];
  readonly withdrawn_on: CivilDate | null;
};

/** An interpretation beside its article; `earlier`: the article read differently when it was given. */
type Shown = Interpretation & { readonly article: string };

/** What whoever issued a document says its articles mean, as it is to be read on a day in the court whose law it is part of. */
export async function interpretationsOf(
  gate: Database["gate"],
  issuer: string,
  document: Document,
  court: Court,
  on: CivilDate,
): Promise<readonly Shown[]> {
  const { rows } = await gate.query<Row>("select * from zhiheng.interpretations_of($1, $2)", [
    issuer,
    document.front.id,
  ]);
  const digests = new Map(document.articles.map((article) => [article.key, digestOf(article)]));
  return rows
    .filter(({ given_on, withdrawn_on }) =>
      interpretsOn({ on: given_on, ...(withdrawn_on === null ? {} : { withdrawnOn: withdrawn_on }) }, on),
    )
    .map(({ id, article, digest, text, given_on, name, posts }) => ({
      article,
      id,
      text,
      on: given_on,
      by: name,
      posts: posts.map((key) => heldWord(key, court)),
      earlier: digests.get(article) !== digest,
    }));
}

/**
 * The court that issued a document a court stands on: the one it is called by, else the highest that was founded on its folder, for a
 * court that had written nothing may have begun by the document of a court above it. What the state issued is no court's.
 */
export async function issuerOf(
  office: Pick<Office, "courtSeat">,
  court: string,
  { front }: { readonly front: Pick<Document["front"], "id" | "level"> },
): Promise<string | undefined> {
  if (front.level === "national") return undefined;
  const folder = front.id.slice(0, front.id.indexOf("/"));
  const own = await office.courtSeat(court);
  const chain = [...(own === undefined ? [] : [own]), ...(await courtsAbove(office, court))];
  return (chain.find(({ id }) => id === folder) ?? chain.findLast(({ law }) => law === folder))?.id;
}

/** The day an edition is read on: today while it is law, else the last day it was. */
export async function lastDayOf(office: Office, court: string, edition: string): Promise<CivilDate> {
  const editions = await office.editionsOf(court);
  const at = editions.findLastIndex((one) => one.court.law.edition === edition);
  const next = editions[at + 1];
  return at < 0 || next === undefined || next.from > office.today() ? office.today() : addDays(next.from, -1);
}
