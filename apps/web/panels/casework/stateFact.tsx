import { Button, Input } from "antd";
import { useState } from "react";
import { useMe } from "../../client/me.ts";
import { CommandSays } from "../command/commandSays.tsx";
import { useCommand } from "../command/useCommand.ts";
import { FieldForm } from "../fieldForm/fieldForm.tsx";
import type { Values } from "../fieldForm/vocabulary.ts";
import { useWords } from "../words/useWords.ts";
import { Field } from "./field.tsx";
import { wording } from "./wording.ts";

type Props = {
  readonly stream: string;
  readonly version: number;
  readonly word: string;
  readonly onDone: () => void;
};

const LAST_SOURCE = "last-source";

/** States one fact: what it is, from which source, and when it happened. The last source is offered again. */
export function StateFact({ stream, version, word, onDone }: Props) {
  const say = useWords(wording);
  const me = useMe();
  const [values, setValues] = useState<Values>({});
  const [source, setSource] = useState(() => sessionStorage.getItem(LAST_SOURCE) ?? "");
  const [on, setOn] = useState(me.today);
  const [tried, setTried] = useState(false);
  const command = useCommand(stream, version);
  const value = values[word];
  const state = async (): Promise<void> => {
    setTried(true);
    if (value === undefined || source.trim() === "") return;
    sessionStorage.setItem(LAST_SOURCE, source.trim());
    const fields = { [word]: value, "stated.source": source.trim(), ...(on === "" ? {} : { "stated.on": on }) };
    if ((await command.submit([{ act: "fact.state", fields }])) !== undefined) onDone();
  };
  const sourceFault = tried && source.trim() === "" ? say("source-due") : undefined;
  return (
    <form
      className="state-fact"
      onSubmit={(event) => {
        event.preventDefault();
        void state();
      }}
    >
      <FieldForm words={[word]} values={values} onChange={setValues} />
      {tried && value === undefined && (
        <p className="labelled-error" role="alert">
          {say("value-due")}
        </p>
      )}
      <Field id={`${word}-source`} label={say("source")} error={sourceFault}>
        <Input
          id={`${word}-source`}
          maxLength={500}
          placeholder={say("source-place")}
          value={source}
          onChange={({ target }) => setSource(target.value)}
        />
      </Field>
      <Field id={`${word}-on`} label={say("on")}>
        <Input id={`${word}-on`} type="date" max={me.today} value={on} onChange={({ target }) => setOn(target.value)} />
      </Field>
      <CommandSays command={command} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {say("state")}
        </Button>
        <Button type="text" onClick={onDone}>
          {say("cancel")}
        </Button>
      </div>
    </form>
  );
}
