import { DeleteOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import type { AnswerOf } from "../../client/call.ts";
import { describedBy, Field } from "../../panels/casework/field.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { type Editing, useMembers } from "./caseFields.tsx";
import type { PartyDraft } from "./draft.ts";
import { HintLines } from "./hintLines.tsx";
import { aboutParty, type Hints } from "./hints.ts";
import { wording } from "./wording.ts";

type Props = Pick<Editing, "draft" | "faultAt"> & {
  readonly party: PartyDraft;
  readonly at: number;
  readonly vocabulary: AnswerOf<"vocabulary"> | undefined;
  readonly found: Hints | undefined;
  readonly change: (part: Partial<PartyDraft>) => void;
  readonly remove: () => void;
};

/** One party on one line; below it what speaks for a mistake, and the way to register a number that breaks the rule. */
export function PartyRow(props: Props) {
  const { party, at, draft, found, change, remove } = props;
  const say = useWords(wording);
  const tell = useTell();
  const { hints, faults } = aboutParty(party, draft, found);
  const wrong = faults.length === 0 ? undefined : faults.map(tell).join(" ");
  const hasNumber = party.identity.trim() !== "";
  return (
    <fieldset className="party" data-party={party.id}>
      <legend className="unseen">{say("party-n", at)}</legend>
      <div className="party-line">
        <Choices {...props} />
        <Texts {...props} wrong={hasNumber ? wrong : undefined} />
        <Button
          className="party-remove"
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={say("remove-party", at)}
          title={say("remove-party", at)}
          onClick={remove}
        />
      </div>
      {wrong !== undefined && (
        <p className="labelled-error" id={`${party.id}-identity-error`} role="alert">
          {wrong}
        </p>
      )}
      {((wrong !== undefined && hasNumber) || party.borne !== "") && (
        <Field id={`${party.id}-borne`} label={say("borne")} wide>
          <Input
            id={`${party.id}-borne`}
            maxLength={200}
            placeholder={say("borne-place")}
            value={party.borne}
            onChange={({ target }) => change({ borne: target.value })}
          />
        </Field>
      )}
      <HintLines hints={hints} />
    </fieldset>
  );
}

function Choices({ party, draft, vocabulary, change }: Props) {
  const say = useWords(wording);
  const members = useMembers(vocabulary);
  const principals = draft.parties
    .filter(({ id, role }) => id !== party.id && role !== "agent")
    .map(({ id, name }, index) => ({ value: id, label: name.trim() === "" ? say("party-n", index + 1) : name }));
  return (
    <>
      <Field id={`${party.id}-role`} label={say("role")}>
        <Select
          id={`${party.id}-role`}
          value={party.role}
          options={members("party.role")}
          onChange={(role: string) => change({ role, agentOf: role === "agent" ? (principals[0]?.value ?? "") : "" })}
        />
      </Field>
      {party.role === "agent" && (
        <Field id={`${party.id}-agent`} label={say("agent-of")}>
          <Select
            id={`${party.id}-agent`}
            value={party.agentOf === "" ? null : party.agentOf}
            options={principals}
            onChange={(agentOf: string) => change({ agentOf })}
          />
        </Field>
      )}
      <Field id={`${party.id}-kind`} label={say("party-kind")}>
        <Select
          id={`${party.id}-kind`}
          value={party.kind}
          options={members("party.kind")}
          onChange={(kind: string) => change({ kind })}
        />
      </Field>
    </>
  );
}

const TEXTS = ["name", "identity", "phone", "address"] as const;

function Texts({ party, change, faultAt, wrong }: Props & { readonly wrong: string | undefined }) {
  const say = useWords(wording);
  return TEXTS.map((text) => {
    const id = `${party.id}-${text}`;
    const error = faultAt(`${party.id}.${text}`);
    // What is wrong with a number is said below the whole line: it takes a sentence, and the field is narrow.
    const said = error ?? (text === "identity" ? wrong : undefined);
    return (
      <Field key={text} id={id} label={say(text)} error={error}>
        <Input
          id={id}
          {...describedBy(id, said)}
          autoComplete="off"
          status={said === undefined ? "" : "error"}
          value={party[text]}
          onChange={({ target }) => change({ [text]: target.value })}
        />
      </Field>
    );
  });
}
