import type { Proposal } from "#contract/index.ts";
import { useMe } from "../../client/me.ts";
import { Cites } from "../../panels/cite/cite.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { Chain } from "./chain.tsx";
import { Deciding } from "./deciding.tsx";
import { wording } from "./wording.ts";

/** What is proposed, by whom, on which articles, who signed so far, and the decision. */
export function Decision({ proposal }: { readonly proposal: Proposal }) {
  const say = useWords(wording);
  const tell = useTell();
  const { act, fields, by, on, reason, cites, refusal, mayDecide } = proposal;
  return (
    <section className="approvals-decision panel stack" aria-labelledby="proposal-title">
      <div className="stack-tight">
        <h2 id="proposal-title">{tell(act)}</h2>
        <p className="quiet">{say("put-up-by", by.name, on)}</p>
      </div>
      {fields.length > 0 && (
        <dl className="pairs">
          {fields.map(({ word, text }) => (
            <div key={word.key} className="approvals-pair">
              <dt>{tell(word)}</dt>
              <dd>{tell(text)}</dd>
            </div>
          ))}
        </dl>
      )}
      {reason !== undefined && (
        <div className="stack-tight">
          <h3>{say("reason")}</h3>
          <p className="approvals-reason">{reason}</p>
        </div>
      )}
      {cites.length > 0 && (
        <div className="stack-tight">
          <h3>{say("cites")}</h3>
          <Cites cites={cites} />
        </div>
      )}
      <Chain proposal={proposal} />
      {refusal !== undefined && <p>{say("refused-by", refusal.by.name, refusal.reason)}</p>}
      <DeputyNotice proposal={proposal} />
      {mayDecide ? <Deciding proposal={proposal} /> : <WhyNot proposal={proposal} />}
    </section>
  );
}

/** Whoever signs in another's post is told so before he does. */
function DeputyNotice({ proposal: { waitsFor, mayDecide } }: { readonly proposal: Proposal }) {
  const say = useWords(wording);
  const tell = useTell();
  const { posts, deputises } = useMe();
  const own = waitsFor.some(({ key }) => posts.some((post) => post.key === key));
  const standing = own ? undefined : deputises.find(({ post }) => waitsFor.some(({ key }) => key === post.key));
  if (!mayDecide || standing === undefined) return null;
  return <p className="approvals-deputy">{say("as-deputy", standing.of.name, tell(standing.post))}</p>;
}

function WhyNot({ proposal: { mine, state, waitsFor } }: { readonly proposal: Proposal }) {
  const say = useWords(wording);
  const tell = useTell();
  if (state === "granted") return <p>{say(mine ? "granted-carry-out" : "granted-waits")}</p>;
  if (state !== "waiting") return null;
  return <p className="quiet">{say(mine ? "mine-waits" : "waits-for", waitsFor.map(tell).join(say("or")))}</p>;
}
