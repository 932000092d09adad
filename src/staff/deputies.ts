import { addDays, type CivilDate } from "#kernel/calendar.ts";
import type { Fields } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Law } from "#policy/model.ts";
import { isTakenBack, lastDay, placeOf, signsIn } from "./appointments.ts";
import { fits, sortOf, wordsIn } from "./fitness.ts";
import { absentOn, actorOn, holdsOn, leadOf } from "./holding.ts";
import { present } from "./people.ts";
import { readDay, readSpan, readText } from "./read.ts";
import { meet, type Person, type Span, type Staff } from "./register.ts";
import type { Deciding } from "./rule.ts";
import { refuse } from "./wording.ts";

const LONGEST_PAPER = 100;
const OPEN = "…";

export const appoint: Deciding = ({ fields }, state, { law, on, by }) => {
  const span = readSpan(fields, "deputy", on);
  if ("refused" in span) return span;
  const from = span.ok.from > on ? span.ok.from : on;
  const principal = present(fields["person.id"], state, from);
  if ("refused" in principal) return principal;
  const deputy = present(fields["deputy.id"], state, from);
  if ("refused" in deputy) return deputy;
  const post = postOf(fields, principal.ok, state, law, span.ok.from);
  if ("refused" in post) return post;
  if (deputy.ok.id === by.id && signsIn(post.ok.post, post.ok.leads, law))
    return refuse("own-signing", [], wordsIn([post.ok.post], law));
  const paper = readText(fields, "deputy.appointment", LONGEST_PAPER);
  if ("refused" in paper) return paper;
  const fit = standIn(deputy.ok, { ...post.ok, principal: principal.ok }, state, law, span.ok);
  if ("refused" in fit) return fit;
  return ok([
    {
      kind: "deputy.appointed",
      fields: {
        "deputy.id": `d${state.deputies.length + 1}`,
        "person.id": principal.ok.id,
        "post.key": post.ok.post,
        ...(post.ok.leads ? { "post.leads": true } : {}),
        "deputy.person": deputy.ok.id,
        "deputy.from": span.ok.from,
        ...(span.ok.until === undefined ? {} : { "deputy.until": span.ok.until }),
        "deputy.appointment": paper.ok,
      },
    },
  ]);
};

type Post = { readonly post: string; readonly leads: boolean };

/** A post the principal holds himself, or a unit he leads. What he holds for somebody else he does not pass on. */
function postOf(fields: Fields, principal: Person, state: Staff, law: Law, on: CivilDate): Outcome<Post> {
  const place = placeOf(fields["post.key"], law);
  if ("refused" in place) return place;
  const post = place.ok;
  const sort = sortOf(post, law);
  if (sort !== "post" && sort !== "unit") return refuse("deputy-post", [], wordsIn([post], law));
  const leads = sort === "unit";
  if (holdsOn(state, principal.id, on).includes(leads ? leadOf(post) : post)) return ok({ post, leads });
  const further = actorOn(state, principal.id, on)?.deputises?.some((one) => one.post === post);
  return further === true
    ? refuse("deputy-further", [], principal.name, wordsIn([post], law))
    : refuse("post-not-held", [], principal.name, wordsIn([post], law), on);
}

/** Whether a person can stand in: another, there on the first day, fit for the post, and the only one for it. */
function standIn(
  deputy: Person,
  { post, leads, principal }: Post & { readonly principal: Person },
  state: Staff,
  law: Law,
  span: Span,
): Outcome<true> {
  if (deputy.id === principal.id) return refuse("deputy-self", [], deputy.name);
  if (absentOn(state, deputy.id, span.from)) return refuse("deputy-absent", [], deputy.name, span.from);
  const other = state.deputies.find(
    (one) => one.person === principal.id && one.post === post && !isTakenBack(one) && meet(one, span),
  );
  if (other !== undefined) {
    const name = state.people.find(({ id }) => id === other.deputy)?.name ?? other.deputy;
    return refuse("deputy-already", [], wordsIn([post], law), other.from, other.until ?? OPEN, name);
  }
  return fits({ person: deputy.id, holds: post, leads }, state, law, span.from);
}

export const end: Deciding = ({ fields }, state, { on }) => {
  const id = fields["deputy.id"];
  const found = state.deputies.find((one) => one.id === id);
  if (found === undefined) return refuse("deputy-unknown", [], String(id ?? ""));
  const instead = on < found.from ? addDays(found.from, -1) : on;
  const until = lastDay(found, readDay(fields, "deputy.until", instead), on, fields["deputy.until"]);
  if ("refused" in until) return until;
  return ok([{ kind: "deputy.ended", fields: { "deputy.id": found.id, "deputy.until": until.ok } }]);
};
