import "./registration.css";
import { Button } from "antd";
import { useMemo, useState } from "react";
import { useAddress } from "../../client/address.ts";
import { useDraft } from "../../client/draft.ts";
import { nextParty } from "../../panels/casework/nextParty.ts";
import { CommandSays } from "../../panels/command/commandSays.tsx";
import { useCommand } from "../../panels/command/useCommand.ts";
import { useVocabulary } from "../../panels/fieldForm/vocabulary.ts";
import { useKeys } from "../../panels/keyboard/keys.ts";
import { Page, Tabs } from "../../panels/page/page.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { CaseFields, ClaimFields } from "./caseFields.tsx";
import { Derived } from "./derived.tsx";
import { type Draft, deedsOf, emptyDraft, emptyParty, faultsOf } from "./draft.ts";
import { useHints } from "./hints.ts";
import { Lists } from "./lists/lists.tsx";
import { OneList } from "./lists/oneList.tsx";
import { MoreFacts } from "./moreFacts.tsx";
import { Parties } from "./parties.tsx";
import { Registered } from "./registered.tsx";
import { wording } from "./wording.ts";

const TABS = ["single", "sheet", "take-over"] as const;

/** Registration: a case typed here, a list of new cases, or one of running cases. */
export default function Desk() {
  const say = useWords(wording);
  const [search, change] = useAddress();
  const tab = TABS.find((one) => one === search["tab"]) ?? "single";
  const kind = tab === "take-over" ? "take-over" : "registration";
  const { list } = search;
  return (
    <Page title={say("title")} extra={<span className="quiet">{say(`subtitle-${tab}`)}</span>}>
      <Tabs
        label={say("tabs")}
        tabs={TABS.map((key) => ({ key, label: say(key) }))}
        chosen={tab}
        onChoose={(key) =>
          change({ tab: key === "single" ? undefined : key, list: undefined, state: undefined }, { push: true })
        }
      />
      {tab === "single" ? (
        <Single />
      ) : list === undefined ? (
        <Lists key={kind} kind={kind} open={(id) => change({ list: id, state: undefined }, { push: true })} />
      ) : (
        <OneList
          id={list}
          state={search["state"]}
          choose={(state) => change({ state })}
          leave={() => change({ list: undefined, state: undefined }, { push: true })}
        />
      )}
    </Page>
  );
}

/** One case: typed once, judged while it is typed, done in one command. */
function Single() {
  const [draft, setDraft, forget] = useDraft<Draft>("registration", emptyDraft);
  const [stream, setStream] = useState<string>();
  if (stream !== undefined) return <Registered stream={stream} onNext={() => setStream(undefined)} />;
  return (
    <Form
      draft={draft}
      setDraft={setDraft}
      forget={forget}
      onRegistered={(made) => {
        forget();
        setStream(made);
      }}
    />
  );
}

type FormProps = {
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  readonly forget: () => void;
  readonly onRegistered: (stream: string) => void;
};

/** Sends the draft once nothing is wrong with it; before that the first wrong field gets the focus. */
function useRegistration({ draft, onRegistered }: Pick<FormProps, "draft" | "onRegistered">) {
  const command = useCommand("case/new", 0);
  const [tried, setTried] = useState(false);
  const faults = faultsOf(draft);
  const register = async (): Promise<void> => {
    setTried(true);
    const [first] = faults;
    if (first !== undefined) {
      document.getElementById(first.at.replace(".", "-"))?.focus();
      return;
    }
    const answer = await command.submit([...deedsOf(draft)]);
    if (answer !== undefined) onRegistered(answer.stream);
  };
  return { command, faults, tried, register };
}

/** Faults of form are said at once; what is only missing is said once somebody tried to register. */
const MISSING: ReadonlySet<string> = new Set(["name-due", "kind-due", "number-due", "sides-due"]);

function Form({ draft, setDraft, forget, onRegistered }: FormProps) {
  const say = useWords(wording);
  const vocabulary = useVocabulary().data;
  const asked = useHints(draft);
  const { command, faults, tried, register } = useRegistration({ draft, onRegistered });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const faultAt = (at: string): string | undefined => {
    const fault = faults.find((one) => one.at === at && (tried || !MISSING.has(one.what)));
    return fault === undefined ? undefined : say(fault.what);
  };
  const editing = { draft, change, faultAt, vocabulary };
  return (
    <form
      className="registration"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void register();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void register();
      }}
    >
      <div className="stack">
        <section className="stack-tight">
          <h2>{say("section-case")}</h2>
          <CaseFields {...editing} proposed={asked.data?.number} />
        </section>
        <section className="stack-tight">
          <h2>{say("section-claim")}</h2>
          <ClaimFields {...editing} />
        </section>
        <Parties {...editing} found={asked.data} />
        <MoreFacts draft={draft} change={change} vocabulary={vocabulary} />
      </div>
      <aside className="registration-aside stack" aria-label={say("section-derived")}>
        <Derived asked={asked} vocabulary={vocabulary} />
        <CommandSays command={command} />
        {tried && faults.length > 0 && (
          <p className="labelled-error" role="status">
            {say("faults-first", faults.length)}
          </p>
        )}
        <div className="row">
          <Button type="primary" size="large" htmlType="submit" loading={command.busy}>
            {say("submit")}
          </Button>
          <Button onClick={forget}>{say("clear-draft")}</Button>
        </div>
        <p className="quiet small">{say("draft-kept")}</p>
      </aside>
      <AddKeys draft={draft} setDraft={setDraft} />
    </form>
  );
}

/** Adds parties without the mouse, once no field holds the keyboard. */
function AddKeys({ draft, setDraft }: Pick<FormProps, "draft" | "setDraft">) {
  const say = useWords(wording);
  const keys = useMemo(() => {
    const add = (role: string) => {
      const id = nextParty(draft.parties);
      setDraft({ ...draft, parties: [...draft.parties, emptyParty(id, role)] });
      window.requestAnimationFrame(() => document.getElementById(`${id}-name`)?.focus());
    };
    return [
      { keys: "a", does: say("add-applicant"), act: () => add("applicant") },
      { keys: "d", does: say("add-debtor"), act: () => add("debtor") },
    ];
  }, [draft, setDraft, say]);
  useKeys(say("keys"), keys);
  return null;
}
