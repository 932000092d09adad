import { useAddress } from "../../../client/address.ts";
import { useAsk } from "../../../client/ask.ts";
import { useCommand } from "../../../panels/command/useCommand.ts";
import { Page } from "../../../panels/page/page.tsx";
import { Failed, Loading } from "../../../panels/states/states.tsx";
import { Tag } from "../../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { ProofOf } from "../proof.tsx";
import type { Draft } from "./answers.ts";
import { Changes } from "./changes.tsx";
import { Impact } from "./impact.tsx";
import { Places } from "./places.tsx";
import { ReadingChoices } from "./readings.tsx";
import { Signing } from "./signing.tsx";
import { wording } from "./wording.ts";

/** One draft, part by part: what is wrong, what is open, what it changes, and who makes it law. */
export function DraftPage({ id }: { readonly id: string }) {
  const say = useWords(wording);
  const [, change] = useAddress();
  const { data, error, refetch } = useAsk("draftGet", { params: { id } });
  const back = (
    <button type="button" className="link" onClick={() => change({ draft: undefined }, { push: true })}>
      {say("back")}
    </button>
  );
  return (
    <Page
      title={data?.draft.title ?? say("drafts")}
      extra={data !== undefined && <Tag tone="blue">{say(`state-${data.draft.state}`)}</Tag>}
      actions={back}
    >
      {data === undefined ? (
        error === null ? (
          <Loading rows={8} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )
      ) : (
        <DraftParts data={data} />
      )}
    </Page>
  );
}

function DraftParts({ data }: { readonly data: Draft }) {
  const say = useWords(wording);
  const { draft, version, digest, returned, places, readings, changes, mayDraft } = data;
  const command = useCommand("court/law", version);
  const facts = [draft.document, say("brought-by", draft.by.name, draft.on), say("digest", digest.slice(0, 12))];
  const changing = mayDraft && draft.state === "drafting";
  return (
    <div className="draft">
      <p className="quiet">
        {facts.join(" · ")}{" "}
        <a href={`/api/editions/texts/${digest}`} download hidden={draft.state === "drafting"}>
          {say("download")}
        </a>
      </p>
      {returned !== undefined && (
        <p role="note" className="draft-returned">
          {say("returned", returned.by.name, returned.on, returned.reason)}
        </p>
      )}
      <Faults data={data} />
      <Findings id={draft.id} key={digest} />
      <Places draft={draft.id} places={places} command={command} changing={changing} />
      <ReadingChoices draft={draft.id} readings={readings} command={command} changing={changing} />
      <section className="stack" aria-labelledby="draft-changes">
        <h2 id="draft-changes">{say("differs")}</h2>
        <Changes rows={changes} />
      </section>
      <Impact data={data} key={`cases ${digest}`} />
      <Signing data={data} command={command} />
    </div>
  );
}

/** What is wrong with the file itself, line by line. */
function Faults({ data: { faults } }: { readonly data: Draft }) {
  const say = useWords(wording);
  const tell = useTell();
  if (faults.length === 0) return null;
  return (
    <section className="draft-faults" role="alert">
      <p>{say("faults", faults.length)}</p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.line} ${fault.zh}`}>
            <strong>{say("line", fault.line)}</strong> {tell(fault)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Findings({ id }: { readonly id: string }) {
  const say = useWords(wording);
  const { data, error, refetch } = useAsk("draftFindings", { params: { id } });
  return (
    <section className="stack" aria-labelledby="draft-proof">
      <h2 id="draft-proof">{say("problems")}</h2>
      {data === undefined ? (
        error === null ? (
          <p role="status" className="quiet">
            {say("problems-run")}
          </p>
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )
      ) : (
        <>
          <p role="status" className={data.errors + data.open > 0 ? "draft-blocked" : ""}>
            {data.errors + data.open > 0 ? say("in-the-way", data.errors, data.open) : say("clear")}
          </p>
          <details className="beside">
            <summary>{say("show-findings")}</summary>
            <ProofOf found={data} />
          </details>
        </>
      )}
    </section>
  );
}
