import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useAddress } from "../../client/address.ts";
import { useAsk } from "../../client/ask.ts";
import { CiteChip } from "../../panels/cite/cite.tsx";
import { Page, Tabs } from "../../panels/page/page.tsx";
import { Failed, Loading } from "../../panels/states/states.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { type Law, numberIn } from "./address.ts";
import { BelowTag } from "./courtBelow.tsx";
import { LawText } from "./lawText.tsx";
import { Proof } from "./proof.tsx";
import { wording } from "./wording.ts";

/** Of which day or edition it is read, as it stands today without either; and of which court below, if not of one's own. */
export type Which = {
  readonly on: string | undefined;
  readonly edition: string | undefined;
  readonly court: string | undefined;
};
type Named = { readonly court: string; readonly document: string; readonly which: Which };

/** One document: its text with its rules, or what the proofs say of it. */
export function Reader({ court, document, which }: Named) {
  const say = useWords(wording);
  const [{ tab }, change] = useAddress();
  const { data: law, error, refetch } = useAsk("lawGet", { params: { court, document }, query: which });
  const chosen = tab === "proof" ? "proof" : "text";
  return (
    <Page
      title={law?.title ?? say("title")}
      extra={<BelowTag court={which.court} />}
      actions={
        <>
          <Link to="/law" search={{ court: which.court }}>
            {say("back")}
          </Link>
          <Button onClick={() => window.print()}>{say("print")}</Button>
        </>
      }
    >
      {which.edition !== undefined && <p className="law-then">{say("of-edition", numberIn(which.edition))}</p>}
      {law !== undefined && <About law={law} />}
      <Tabs
        label={say("tabs")}
        tabs={[
          { key: "text", label: say("tab-text") },
          { key: "proof", label: say("tab-proof") },
        ]}
        chosen={chosen}
        onChoose={(key) => change({ tab: key === "text" ? undefined : key })}
      />
      {law === undefined ? (
        error === null ? (
          <Loading rows={14} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )
      ) : chosen === "proof" ? (
        <Proof court={court} document={document} asked={which} />
      ) : (
        <LawText key={law.id} law={law} />
      )}
    </Page>
  );
}

function About({ law }: { readonly law: Law }) {
  const say = useWords(wording);
  const { number, issuer, status, from, because, principles, interpreter } = law;
  const tell = useTell();
  const facts = [number, issuer, say(`status-${status as "trial"}`), say("from-day", from)];
  return (
    <div className="law-about">
      <span className="quiet">{facts.filter((one) => one !== undefined).join(" · ")}</span>
      {interpreter !== undefined && (
        <span>
          {say("interpreter", interpreter.who.map(tell).join(say("comma")))} <CiteChip cite={interpreter.cite} />
        </span>
      )}
      {because !== undefined && <span className="law-because">{because}</span>}
      {principles.length > 0 && (
        <ul className="law-principles" aria-label={say("principles")}>
          {principles.map(({ phrase, cite }) => (
            <li key={phrase}>
              <strong>{phrase}</strong> {cite !== undefined && <CiteChip cite={cite} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
