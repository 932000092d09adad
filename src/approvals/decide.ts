import { type Outcome, ok } from "#kernel/outcome.ts";
import { consentsMissing, postsOf } from "#policy/consent.ts";
import type { Bearing, Deed, DeedDecider } from "#policy/deed.ts";
import type { Rule } from "#policy/model.ts";
import { called, citing } from "#policy/refusal.ts";
import { standsFor } from "#policy/who.ts";
import { type Chain, chainsOf, postsIn, type Sought } from "./chains.ts";
import { agrees, type Put, proposalsOf, putUp } from "./proposals.ts";
import { refuse } from "./wording.ts";

type Decides = DeedDecider<null>;
const base = { initial: null, evolve: () => null };

const actOf = ({ fields }: Deed): string => String(fields["approval.act"] ?? "");
const rules = (all: readonly Chain[]): readonly Rule[] => all.map(({ rule }) => rule);

/** What is put up keeps the words the act is to have, so that whoever signs and whoever carries it out has them. */
const ask: Decides = {
  ...base,
  may: () => ok(true),
  decide(deed, _, bearing) {
    const act = actOf(deed);
    if (bearing.vocabulary.acts[act] === undefined) return refuse("act-unknown", [], act);
    const all = chainsOf({ ...deed, act, fields: putUp(deed.fields) }, bearing);
    if (all.length === 0) return refuse("no-consent-needed", [], called([act], bearing));
    const post = deed.fields["approval.post"];
    if (post !== undefined && !postsIn(all).includes(String(post)))
      return refuse(
        "post-not-named",
        citing(rules(all), bearing.law),
        called([String(post)], bearing),
        called(postsIn(all), bearing),
      );
    return ok([{ kind: "approval.asked", fields: deed.fields }]);
  },
};

/** The post in which somebody signs: the one he says, or the next one due that he holds, himself or as deputy. */
function postOf(deed: Deed, all: readonly Chain[], { waitsFor }: Put, bearing: Bearing): Outcome<string> {
  const stands = standsFor(postsOf(deed.by, deed.on), bearing.law);
  const said = deed.fields["approval.post"];
  const named = postsIn(all);
  const post = typeof said === "string" ? said : [...waitsFor, ...named].find((one) => stands.has(one));
  if (post === undefined || !named.includes(post))
    return refuse(
      "post-not-named",
      citing(rules(all), bearing.law),
      called(post === undefined ? deed.by.holds : [post], bearing),
      called(named, bearing),
    );
  return stands.has(post)
    ? ok(post)
    : refuse("post-not-held", citing(rules(all), bearing.law), called([post], bearing));
}

/** The appointment by which somebody signs in a post that is not his own. */
function appointmentFor(post: string, { by, on }: Deed, { law }: Bearing): { readonly "approval.deputises"?: string } {
  if (standsFor(by.holds, law).has(post)) return {};
  const found = by.deputises?.find(
    (one) => one.from <= on && (one.until === undefined || on <= one.until) && standsFor([one.post], law).has(post),
  );
  return found === undefined ? {} : { "approval.deputises": found.appointment };
}

/** Steps before the one this post signs that nobody has signed yet. */
function earlier(post: string, sought: Sought, all: readonly Chain[], bearing: Bearing): readonly string[] {
  const { chronicle, law, vocabulary } = bearing;
  const makes = vocabulary.acts[sought.act]?.makes;
  const proposal = { ...sought, ...(makes === undefined ? {} : { makes }) };
  return all.flatMap(({ steps }) => {
    const at = steps.findIndex((step) => step.includes(post));
    return consentsMissing(steps.slice(0, Math.max(at, 0)), proposal, chronicle, law).flat();
  });
}

/** The open proposal a decision is about: of that act and thing, and of the words it says, if it says any; the latest. */
function openFor(deed: Deed, bearing: Bearing): Put | undefined {
  const act = actOf(deed);
  return proposalsOf(bearing, deed.on)
    .filter(({ state }) => state === "waiting" || state === "granted")
    .findLast(
      (one) => one.act === act && agrees(one.of ?? {}, deed.of ?? {}) && agrees(one.fields, putUp(deed.fields)),
    );
}

/** Whether he signed this very proposal in that post before: a second click is no second signature. */
const hasSigned = (post: string, { by }: Deed, put: Put, { chronicle }: Bearing): boolean =>
  chronicle.events.some(
    ({ kind, version, by: signer, fields, of }) =>
      kind === "approval.granted" &&
      version > put.version &&
      signer.id === by.id &&
      fields["approval.act"] === put.act &&
      fields["approval.post"] === post &&
      agrees(put.of ?? {}, of ?? {}) &&
      agrees(put.fields, putUp(fields)),
  );

/**
 * A decision on what was put up: by a post the rule names, held by somebody other than who put it up. It says again what
 * was put up, so that consent to that is none to anything else.
 */
function settled(makes: "approval.granted" | "approval.refused"): Decides {
  const decider: Decides = {
    ...base,
    may: ({ on }, _, bearing) =>
      proposalsOf(bearing, on).some(({ state }) => state === "waiting" || state === "granted")
        ? ok(true)
        : refuse("nothing-asked", []),
    decide(deed, _, bearing) {
      const put = openFor(deed, bearing);
      if (put === undefined) return refuse("nothing-asked", []);
      const sought = soughtIn(put, deed);
      const all = chainsOf(sought, bearing);
      const cites = citing(rules(all), bearing.law);
      if (put.by.id === deed.by.id) return refuse("own-proposal", cites);
      const post = postOf(deed, all, put, bearing);
      if ("refused" in post) return post;
      if (makes === "approval.refused" && (deed.reason ?? "").trim() === "") return refuse("reason-due", []);
      if (makes === "approval.granted") {
        if (hasSigned(post.ok, deed, put, bearing)) return refuse("signed-already", cites, called([post.ok], bearing));
        const first = earlier(post.ok, sought, all, bearing);
        if (first.length > 0) return refuse("step-first", cites, called(first, bearing));
      }
      const fields = {
        ...put.fields,
        ...deed.fields,
        "approval.post": post.ok,
        ...appointmentFor(post.ok, deed, bearing),
      };
      return ok([{ kind: makes, fields, cites }]);
    },
  };
  return decider;
}

/** The act as it was put up, by whoever put it up. */
const soughtIn = ({ act, fields, of, by }: Put, { on }: Deed): Sought => ({
  act,
  fields,
  by: { ...by, holds: [] },
  on,
  ...(of === undefined ? {} : { of }),
});

export const deciders: Readonly<Record<string, Decides>> = {
  "approval.ask": ask,
  "approval.grant": settled("approval.granted"),
  "approval.refuse": settled("approval.refused"),
};
