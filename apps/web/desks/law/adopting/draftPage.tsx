import { useAddress } from "../../../client/address.ts";
import { useAsk } from "../../../client/ask.ts";
import { Page } from "../../../panels/page/page.tsx";
import { Failed, Loading } from "../../../panels/states/states.tsx";
import { Tag } from "../../../panels/tags/tags.tsx";
import { useWords } from "../../../panels/words/useWords.ts";
import type { Draft } from "./answers.ts";
import { Changes } from "./changes.tsx";
import { Impact } from "./impact.tsx";
import { Places } from "./places.tsx";
import { Problems } from "./problems.tsx";
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
  const { draft, digest, returned, mayDraft } = data;
  const facts = [draft.document, say("brought-by", draft.by.name, draft.on), say("digest", digest.slice(0, 12))];
  const changing = mayDraft && draft.state === "drafting";
  // Once it is law there is nothing before it to hold it against; editions are compared in the history.
  const isOpen = draft.state === "drafting" || draft.state === "proposed";
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
      <Problems data={data} changing={changing} key={digest} />
      <Places data={data} changing={changing} />
      <ReadingChoices data={data} changing={changing} />
      {isOpen && <WhatChanges data={data} />}
      <Signing data={data} />
    </div>
  );
}

/** What the draft changes: rule by rule, and for running cases. */
function WhatChanges({ data }: { readonly data: Draft }) {
  const say = useWords(wording);
  return (
    <>
      <section className="stack" aria-labelledby="draft-changes">
        <h2 id="draft-changes">{say("differs")}</h2>
        <Changes rows={data.changes} />
      </section>
      <Impact data={data} key={`cases ${data.digest}`} />
    </>
  );
}
