import { App, Button, Checkbox, Drawer, Input } from "antd";
import { useState } from "react";
import type { CaseWhole, PartyView } from "#contract/index.ts";
import { useDraft } from "../../../client/draft.ts";
import { Field } from "../../../panels/casework/field.tsx";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { useCommand } from "../../../panels/command/useCommand.ts";
import { FieldForm } from "../../../panels/fieldForm/fieldForm.tsx";
import type { Values } from "../../../panels/fieldForm/vocabulary.ts";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type Props = { readonly whole: CaseWhole; readonly party?: PartyView; readonly onClose: () => void };
type Typed = { readonly values: Values; readonly reason: string; readonly borne: boolean };

const WORDS = [
  "party.role",
  "party.full-name",
  "party.kind",
  "party.identity",
  "party.phone",
  "party.address",
  "party.agent-of",
];
const NOTHING: Typed = { values: {}, reason: "", borne: false };

/** The id for one more party: one beyond the highest in use. */
const nextId = (parties: readonly PartyView[]): string =>
  `p${1 + Math.max(0, ...parties.map(({ id }) => Number(id.replace(/\D/g, ""))))}`;

function useParty({ whole, party, onClose }: Props) {
  const say = useWords(wording);
  const { message } = App.useApp();
  const [typed, setTyped, forget] = useDraft<Typed>(`party ${whole.line.id} ${party?.id ?? ""}`, NOTHING);
  const [tried, setTried] = useState(false);
  const command = useCommand(whole.line.stream, whole.version);
  const reason = typed.reason.trim();
  // A number that breaks the rule rides on its reason when added, and on a word of its own when changed.
  const reasonDue = party !== undefined || typed.borne;
  const send = async (): Promise<void> => {
    setTried(true);
    if ((reasonDue && reason === "") || Object.keys(typed.values).length === 0) return;
    const irregular = typed.borne && party !== undefined ? { "party.identity-irregular": true } : {};
    const answer = await command.submit([
      {
        act: party === undefined ? "party.add" : "party.change",
        of: { party: party?.id ?? nextId(whole.parties) },
        fields: { ...typed.values, ...irregular },
        ...(reasonDue ? { reason } : {}),
      },
    ]);
    if (answer === undefined) return;
    forget();
    void message.success(say(party === undefined ? "added" : "done"));
    onClose();
  };
  return { typed, setTyped, tried, command, reason, reasonDue, send };
}

/** Adds a party, or changes what is said of one: what stands, then only what changes, and why. */
export function PartyDrawer(props: Props) {
  const { party, onClose } = props;
  const say = useWords(wording);
  const { typed, setTyped, tried, command, reason, reasonDue, send } = useParty(props);
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
        <Checkbox checked={typed.borne} onChange={({ target }) => setTyped({ ...typed, borne: target.checked })}>
          {say("irregular")}
        </Checkbox>
        {reasonDue && (
          <Field
            id="party-reason"
            label={say("reason")}
            note={say("kept")}
            error={tried && reason === "" ? say("reason-due") : undefined}
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
        {tried && Object.keys(typed.values).length === 0 && <p className="labelled-error">{say("nothing")}</p>}
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
