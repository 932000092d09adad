import { type Outcome, ok } from "#kernel/outcome.ts";
import { consentsMissing, postsOf } from "#policy/consent.ts";
import type { Bearing, Deed, DeedDecider } from "#policy/deed.ts";
import type { Rule } from "#policy/model.ts";
import { called, citing } from "#policy/refusal.ts";
import { standsFor } from "#policy/who.ts";
import { evolve, initial, type Proposals, proposalOf } from "./evolve.ts";
import { refuse } from "./wording.ts";

type Decides = DeedDecider<Proposals>;
/** A rule that wants consent to an act, and its steps in order. */
type Chain = { readonly rule: Rule; readonly steps: readonly (readonly string[])[] };
const base = { initial, evolve };

/** Every rule that asks for consent to an act: guards, and a clock's extension. */
function chains(act: string, { law }: Bearing): readonly Chain[] {
  const guards = law.rules.guards
    .filter((guard) => guard.approval.length > 0 && guard.acts.some((form) => form.act === act))
    .map((guard): Chain => ({ rule: guard, steps: guard.approval }));
  const clocks = law.rules.clocks.flatMap((clock): readonly Chain[] =>
    act !== "clock.extend" || clock.extend === undefined
      ? []
      : [{ rule: clock, steps: clock.extend.approval.map((who) => [who]) }],
  );
  return [...guards, ...clocks];
}

const actOf = ({ fields }: Deed): string => String(fields["approval.act"] ?? "");
const posts = (all: readonly Chain[]): readonly string[] => [...new Set(all.flatMap(({ steps }) => steps.flat()))];

const ask: Decides = {
  ...base,
  may: () => ok(true),
  decide(deed, _, bearing) {
    const act = actOf(deed);
    if (bearing.vocabulary.acts[act] === undefined) return refuse("act-unknown", [], act);
    const all = chains(act, bearing);
    if (all.length === 0) return refuse("no-consent-needed", [], called([act], bearing));
    const post = deed.fields["approval.post"];
    if (post !== undefined && !posts(all).includes(String(post)))
      return refuse(
        "post-not-named",
        citing(rules(all), bearing.law),
        called([String(post)], bearing),
        called(posts(all), bearing),
      );
    return ok([{ kind: "approval.asked", fields: deed.fields }]);
  },
};

const rules = (all: readonly Chain[]): readonly Rule[] => all.map(({ rule }) => rule);

/** The post in which somebody signs: the one he says, or the one of the rule's that he holds, himself or as deputy. */
function postOf(deed: Deed, all: readonly Chain[], bearing: Bearing): Outcome<string> {
  const stands = standsFor(postsOf(deed.by, deed.on), bearing.law);
  const said = deed.fields["approval.post"];
  const named = posts(all);
  const post = typeof said === "string" ? said : named.find((one) => stands.has(one));
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

/** Steps before the one this post signs that nobody has signed yet. */
function earlier(
  post: string,
  deed: Deed,
  proposer: string,
  all: readonly Chain[],
  { chronicle, law }: Bearing,
): readonly string[] {
  const proposal = { ...deed, act: actOf(deed), by: { ...deed.by, id: proposer } };
  return all.flatMap(({ steps }) => {
    const at = steps.findIndex((step) => step.includes(post));
    return consentsMissing(steps.slice(0, Math.max(at, 0)), proposal, chronicle, law).flat();
  });
}

/** A decision on what was put up: by a post the rule names, held by somebody other than who put it up. */
function settled(makes: "approval.granted" | "approval.refused"): Decides {
  const decider: Decides = {
    ...base,
    may: (_, proposals) => (proposals.length === 0 ? refuse("nothing-asked", []) : ok(true)),
    decide(deed, proposals, bearing) {
      const act = actOf(deed);
      const proposer = proposalOf(proposals, act, deed.of)?.by;
      if (proposer === undefined) return refuse("nothing-asked", []);
      const all = chains(act, bearing);
      if (proposer === deed.by.id) return refuse("own-proposal", citing(rules(all), bearing.law));
      const post = postOf(deed, all, bearing);
      if ("refused" in post) return post;
      if (makes === "approval.refused" && (deed.reason ?? "").trim() === "") return refuse("reason-due", []);
      const first = makes === "approval.granted" ? earlier(post.ok, deed, proposer, all, bearing) : [];
      if (first.length > 0) return refuse("step-first", citing(rules(all), bearing.law), called(first, bearing));
      return ok([
        { kind: makes, fields: { ...deed.fields, "approval.post": post.ok }, cites: citing(rules(all), bearing.law) },
      ]);
    },
  };
  return decider;
}

export const deciders: Readonly<Record<string, Decides>> = {
  "approval.ask": ask,
  "approval.grant": settled("approval.granted"),
  "approval.refuse": settled("approval.refused"),
};
