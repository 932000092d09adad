import { App, Button, Drawer, Input, Select } from "antd";
import { type ReactNode, useState } from "react";
import type { CaseWhole, Entry } from "#contract/index.ts";
import { useDraft } from "../../../client/draft.ts";
import { useMe } from "../../../client/me.ts";
import { Field } from "../../../panels/casework/field.tsx";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { useCommand } from "../../../panels/command/useCommand.ts";
import { FieldForm } from "../../../panels/fieldForm/fieldForm.tsx";
import { useVocabulary } from "../../../panels/fieldForm/vocabulary.ts";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { PaperField } from "./paperField.tsx";
import { type Beginning, type Due, firstTelling, lacks, STATED, type Telling, tellOf } from "./telling.ts";
import { wording } from "./wording.ts";

type Props = {
  readonly whole: CaseWhole;
  readonly entry?: Entry;
  readonly beginning?: Beginning;
  /** What is said above the form. */
  readonly about?: ReactNode;
  readonly onClose: () => void;
};

function useTelling({ whole, entry, beginning, onClose }: Props) {
  const say = useWords(wording);
  const me = useMe();
  const { message } = App.useApp();
  const [first] = useState(() => firstTelling(me.person.name, entry, beginning));
  const [telling, setTelling, forget] = useDraft<Telling>(
    `tell ${whole.line.id} ${entry?.version ?? beginning?.event ?? ""}`,
    first,
  );
  const [due, setDue] = useState<Due>();
  const command = useCommand(whole.line.stream, whole.version);
  const change = (part: Partial<Telling>): void => {
    setTelling({ ...telling, ...part });
    setDue(undefined);
  };
  const send = async (): Promise<void> => {
    const lack = lacks(telling, entry !== undefined);
    setDue(lack);
    if (lack !== undefined) return;
    if ((await command.submit([tellOf(telling, entry)])) === undefined) return;
    forget();
    void message.success(say("done"));
    onClose();
  };
  return { telling, change, due, command, send };
}

/** A late entry (补录), or one put right: what happened, when, who says so, from which source, with which paper. */
export function TellDrawer(props: Props) {
  const { entry, onClose, whole, about } = props;
  const missing = new Set(whole.missing.map(({ key }) => key));
  const say = useWords(wording);
  const tell = useTell();
  const { telling, change, due, command, send } = useTelling(props);
  const vocabulary = useVocabulary().data;
  const events = Object.entries(vocabulary?.events ?? {}).filter(([key, { tellable }]) => tellable || missing.has(key));
  const words = (vocabulary?.events[telling.event]?.fields ?? []).filter((word) => !STATED.has(word));
  const wrong = (one: Due): string | undefined => (due === one ? say(one) : undefined);
  return (
    <Drawer
      open
      onClose={onClose}
      size={560}
      title={entry === undefined ? say("title") : say("title-correct", entry.version)}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p className="quiet">{say("intro")}</p>
        {about}
        <Field id="tell-event" label={say("event")} error={wrong("due-event")}>
          <Select
            id="tell-event"
            showSearch={{ optionFilterProp: "label" }}
            disabled={entry !== undefined}
            value={telling.event === "" ? null : telling.event}
            options={events.map(([key, event]) => ({ value: key, label: tell(event) }))}
            onChange={(event: string) => change({ event, values: {} })}
          />
        </Field>
        {words.length > 0 && (
          <FieldForm words={words} values={telling.values} onChange={(values) => change({ values })} />
        )}
        <Sourced telling={telling} change={change} wrong={wrong} />
        {entry !== undefined && (
          <Field id="tell-reason" label={say("correct-why")} error={wrong("due-reason")}>
            <Input.TextArea
              id="tell-reason"
              rows={2}
              maxLength={2000}
              value={telling.reason}
              onChange={({ target }) => change({ reason: target.value })}
            />
          </Field>
        )}
        <CommandSays command={command} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={command.busy}>
            {say(entry === undefined ? "send" : "send-correct")}
          </Button>
          <Button onClick={onClose}>{say("cancel")}</Button>
        </div>
      </form>
    </Drawer>
  );
}

type Source = {
  readonly telling: Telling;
  readonly change: (part: Partial<Telling>) => void;
  readonly wrong: (due: Due) => string | undefined;
};

function Sourced({ telling, change, wrong }: Source) {
  const say = useWords(wording);
  const me = useMe();
  return (
    <>
      <Field id="tell-on" label={say("on")} error={wrong("due-on")}>
        <Input
          id="tell-on"
          type="date"
          max={me.today}
          value={telling.on}
          onChange={({ target }) => change({ on: target.value })}
        />
      </Field>
      <Field id="tell-by" label={say("by")} error={wrong("due-by")}>
        <Input
          id="tell-by"
          maxLength={100}
          value={telling.by}
          onChange={({ target }) => change({ by: target.value })}
        />
      </Field>
      <Field id="tell-source" label={say("source")} error={wrong("due-source")}>
        <Input
          id="tell-source"
          maxLength={500}
          placeholder={say("source-place")}
          value={telling.source}
          onChange={({ target }) => change({ source: target.value })}
        />
      </Field>
      <PaperField paper={telling.paper} onChange={(paper) => change({ paper })} />
    </>
  );
}
