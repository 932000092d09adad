import { Button } from "antd";
import { nextParty } from "../../panels/casework/nextParty.ts";
import type { Vocabulary } from "../../panels/fieldForm/vocabulary.ts";
import { useWords } from "../../panels/words/useWords.ts";
import type { Editing } from "./caseFields.tsx";
import { emptyParty, type PartyDraft, withoutParty } from "./draft.ts";
import type { Hints } from "./hints.ts";
import { PartyRow } from "./partyRow.tsx";
import { wording } from "./wording.ts";

type Props = Editing & { readonly vocabulary: Vocabulary | undefined; readonly found: Hints | undefined };

const focusOn = (id: string): void => {
  window.requestAnimationFrame(() => document.getElementById(id)?.focus());
};

/** The parties, row by row; whoever is added or left after a removal gets the keyboard. */
export function Parties({ draft, change, faultAt, vocabulary, found }: Props) {
  const say = useWords(wording);
  const { parties } = draft;
  const add = (role: string, agentOf = ""): void => {
    const id = nextParty(parties);
    change({ parties: [...parties, emptyParty(id, role, agentOf)] });
    focusOn(`${id}-name`);
  };
  const changeOne = (id: string, part: Partial<PartyDraft>): void =>
    change({ parties: parties.map((party) => (party.id === id ? { ...party, ...part } : party)) });
  const remove = (id: string): void => {
    const at = parties.findIndex((party) => party.id === id);
    const left = withoutParty(draft, id).parties;
    change({ parties: left });
    const near = left[Math.min(at, left.length - 1)];
    focusOn(near === undefined ? "add-applicant" : `${near.id}-name`);
  };
  const sides = faultAt("parties");
  return (
    <section className="stack-tight">
      <h2>{say("section-parties")}</h2>
      {parties.map((party, index) => (
        <PartyRow
          key={party.id}
          party={party}
          at={index + 1}
          draft={draft}
          vocabulary={vocabulary}
          found={found}
          faultAt={faultAt}
          change={(part) => changeOne(party.id, part)}
          remove={() => remove(party.id)}
        />
      ))}
      {sides !== undefined && (
        <p className="labelled-error" role="alert">
          {sides}
        </p>
      )}
      <div className="row">
        <Button id="add-applicant" onClick={() => add("applicant")}>
          {say("add-applicant")}
        </Button>
        <Button onClick={() => add("debtor")}>{say("add-debtor")}</Button>
        <Button onClick={() => add("third-party")}>{say("add-third")}</Button>
        <Button
          onClick={() => add("agent", parties.find(({ role }) => role !== "agent")?.id)}
          disabled={parties.length === 0}
        >
          {say("add-agent")}
        </Button>
      </div>
    </section>
  );
}
