import type { Proposal } from "#contract/index.ts";
import { Tag } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** The steps of consent in order: who may sign each, and who did. */
export function Chain({ proposal: { chain, state } }: { readonly proposal: Proposal }) {
  const say = useWords(wording);
  const tell = useTell();
  if (chain.length === 0) return null;
  const next = chain.findIndex(({ signedBy }) => signedBy === undefined);
  return (
    <div className="stack-tight">
      <h3>{say("chain")}</h3>
      <ol className="approvals-chain">
        {chain.map(({ who, signedBy, signedOn }, index) => (
          <li key={who.map(({ key }) => key).join()}>
            <span>{who.map(tell).join(say("or"))}</span>
            {signedBy !== undefined ? (
              <Tag tone="green">{say("signed", signedBy.name, signedOn ?? "")}</Tag>
            ) : (
              state === "waiting" && (
                <Tag tone={index === next ? "amber" : "plain"}>{say(index === next ? "next-sign" : "not-yet")}</Tag>
              )
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
