import { mayAct } from "#casework/index.ts";
import type { BureauItem } from "#contract/index.ts";
import { actorIn } from "../door/actor.ts";
import type { Known } from "../queries/known.ts";
import { aboveView } from "./above.ts";
import { lawRegisterOf } from "./register.ts";
import { workText } from "./wording.ts";

/**
 * What of the court's law waits for somebody: what another put up, for whoever adopts or revokes; what came back, for whoever put it up; and
 * what a court above adopted anew, for whoever brings new editions.
 */
export async function lawItems(known: Known): Promise<readonly BureauItem[]> {
  const { tx, office, courtId, session, staff, court, today, own } = known;
  const actor = actorIn(session.person, staff, today);
  const may = (act: string): boolean => own && "ok" in mayAct(act, { actor, seats: new Map(), court, on: today });
  const [drafts, adopts, revokes] = [may("edition.draft"), may("edition.adopt"), may("edition.revoke")];
  if (!drafts && !adopts && !revokes) return [];
  const me = session.person.id;
  const { state } = await lawRegisterOf(tx, courtId);
  const titleOf = titles(known);
  const put = state.drafts.flatMap(({ id, document, state: now, proposed }) =>
    !adopts || now !== "proposed" || proposed === undefined || proposed.by.id === me
      ? []
      : [item(`adopt/${id}`, workText("adopt", titleOf(document), proposed.by.name, proposed.from), proposed.on, id)],
  );
  const returned = state.drafts.flatMap(({ id, document, by, returned: back, state: now }) =>
    back === undefined || now !== "drafting" || by.id !== me
      ? []
      : [item(`returned/${id}`, workText("returned", titleOf(document), back.by.name, back.reason), back.on, id)],
  );
  const recalled = state.editions.flatMap(({ number, recall }) =>
    !revokes || recall === undefined || recall.by.id === me
      ? []
      : [item(`revoke/${number}`, workText("revoke", String(number), recall.by.name, recall.reason), recall.on)],
  );
  const above = drafts ? await aboveView(office, courtId, state, own) : [];
  const newer = above.map(({ document, title, court: seat, from, draft }) =>
    item(
      `above/${document}`,
      workText(draft === undefined ? "above" : "above-drafted", seat.name, title, from),
      from,
      draft,
    ),
  );
  return [...put, ...returned, ...recalled, ...newer];
}

const item = (id: string, [zh, en]: readonly [string, string], since: string, draft?: string): BureauItem => ({
  id: `law/${id}`,
  kind: "law",
  title: { zh, en },
  since,
  owner: [],
  cites: [],
  ...(draft === undefined ? {} : { draft }),
});

/** What a document is called in the court's law; by its id where it is new there. */
const titles =
  ({ court: { law } }: Known) =>
  (document: string): string =>
    law.documents.find(({ front }) => front.id === document)?.front.title ?? document;
