import { App, Button, Checkbox, Drawer, Input, Select } from "antd";
import { useState } from "react";
import type { CaseWhole, PartyView } from "#contract/index.ts";
import { useDraft } from "../../../client/draft.ts";
import { Field } from "../../../panels/casework/field.tsx";
import { nextParty } from "../../../panels/casework/nextParty.ts";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { useCommand } from "../../../panels/command/useCommand.ts";
import { FieldForm } from "../../../panels/fieldForm/fieldForm.tsx";
import type { Values } from "../../../panels/fieldForm/vocabulary.ts";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type Props = { readonly whole: CaseWhole; readonly party?: PartyView; readonly onClose: () => void };
type Typed = { readonly values: Values; readonly reason: string; readonly borne: boolean };

const WORDS = ["party.role", "party.full-name", "party.kind", "party.identity", "party.phone", "party.address"];

/** What stands already, as far as it is shown in full; numbers may be masked and are typed anew if they change. */
function firstOf(party: PartyView | undefined): Typed {
  if (party === undefined)
    return { values: { "party.role": "debtor", "party.kind": "person" }, reason: "", borne: false };
  const { role, name, kind, address, agentOf } = party;
  const values = {
    "party.role": role.key,
    "party.full-name": name,
    "party.kind": kind.key,
    ...(address === undefined ? {} : { "party.address": address }),
    ...(agentOf === undefined ? {} : { "party.agent-of": agentOf }),
  };
  return { values, reason: "", borne: false };
}

function useParty({ whole, party, onClose }: Props) {
  const say = useWords(wording);
  const { message } = App.useApp();
  const [first] = useState(() => firstOf(party));
  const [typed, setTyped, forget] = useDraft<Typed>(`party ${whole.line.id} ${party?.id ?? ""}`, first);
  const [tried, setTried] = useState(false);
  const command = useCommand(whole.line.stream, whole.version);
  const reason = typed.reason.trim();
  // A number that breaks the rule rides on its reason when added, and on a word of its own when changed.
  const reasonDue = party !== undefined || typed.borne;
  const said = party === undefined ? typed.values : changes(first.values, typed.values);
  const isEmpty = Object.keys(said).length === 0;
  const send = async (): Promise<void> => {
    setTried(true);
    if ((reasonDue && reason === "") || isEmpty) return;
    const irregular = typed.borne && party !== undefined ? { "party.identity-irregular": true } : {};
    const answer = await command.submit([
      {
        act: party === undefined ? "party.add" : "party.change",
        of: { party: party?.id ?? nextParty(whole.parties) },
        fields: { ...said, ...irregular },
        ...(reasonDue ? { reason } : {}),
      },
    ]);
    if (answer === undefined) return;
    forget();
    void message.success(say(party === undefined ? "added" : "done"));
    onClose();
  };
  return {
    typed,
    setTyped,
    command,
    reasonDue,
    lacksReason: tried && reason === "",
    lacksChange: tried && isEmpty,
    send,
  };
}

/** Only what differs is said. */
const changes = (before: Values, now: Values): Values =>
  Object.fromEntries(Object.entries(now).filter(([word, value]) => before[word] !== value));

/** Adds a party, or changes what is said of one: what stands, then only what changes, and why. */
export function PartyDrawer(props: Props) {
  const { party, onClose } = props;
  const say = useWords(wording);
  const { typed, setTyped, command, reasonDue, lacksReason, lacksChange, send } = useParty(props);
  return (
    <Drawer
      open
      onClose={onClose}
      size={520}
      title={party === undefined ? say("title-add") : say("title-party", party.name)}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {party !== undefined && <Stands party={party} />}
        <FieldForm words={WORDS} values={typed.values} onChange={(values) => setTyped({ ...typed, values })} />
        {typed.values["party.role"] === "agent" && (
          <Principal whole={props.whole} typed={typed} onChange={(values) => setTyped({ ...typed, values })} />
        )}
        <Checkbox checked={typed.borne} onChange={({ target }) => setTyped({ ...typed, borne: target.checked })}>
          {say("irregular")}
        </Checkbox>
        {reasonDue && (
          <Field
            id="party-reason"
            label={say("reason")}
            note={say("kept")}
            error={lacksReason ? say("reason-due") : undefined}
          >
            <Input.TextArea
              id="party-reason"
              rows={2}
              maxLength={2000}
              value={typed.reason}
              onChange={({ target }) => setTyped({ ...typed, reason: target.value })}
            />
          </Field>
        )}
        {lacksChange && <p className="labelled-error">{say("nothing")}</p>}
        <CommandSays command={command} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={command.busy}>
            {say(party === undefined ? "send-add" : "send")}
          </Button>
          <Button onClick={onClose}>{say("cancel")}</Button>
        </div>
      </form>
    </Drawer>
  );
}

type PrincipalProps = {
  readonly whole: CaseWhole;
  readonly typed: Typed;
  readonly onChange: (values: Values) => void;
};

/** Whom an agent acts for. */
function Principal({ whole, typed, onChange }: PrincipalProps) {
  const say = useWords(wording);
  const acts = typed.values["party.agent-of"];
  return (
    <Field id="party-principal" label={say("agent-of")}>
      <Select
        id="party-principal"
        value={typeof acts === "string" ? acts : null}
        options={whole.parties
          .filter(({ role }) => role.key !== "agent")
          .map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id: string) => onChange({ ...typed.values, "party.agent-of": id })}
      />
    </Field>
  );
}

function Stands({ party }: { readonly party: PartyView }) {
  const say = useWords(wording);
  const tell = useTell();
  const { name, role, kind, identity, phone, address } = party;
  return (
    <section className="stack-tight">
      <h2>{say("old")}</h2>
      <p className="break">
        {[tell(role), name, tell(kind), identity, phone, address].filter((text) => text !== undefined).join(" · ")}
      </p>
      {party.masked && <p className="quiet small">{say("masked")}</p>}
    </section>
  );
}
