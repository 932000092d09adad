import { App, Button, Drawer, Input, Select } from "antd";
import { useState } from "react";
import type { CaseWhole } from "#contract/index.ts";
import { useDraft } from "../../../client/draft.ts";
import { Field } from "../../../panels/casework/field.tsx";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { useCommand } from "../../../panels/command/useCommand.ts";
import { useVocabulary, type Values } from "../../../panels/fieldForm/vocabulary.ts";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { BothValues } from "./bothValues.tsx";
import { wording } from "./wording.ts";

type Props = { readonly whole: CaseWhole; readonly onClose: () => void };
type Typed = { readonly words: readonly string[]; readonly values: Values; readonly reason: string };

const NOTHING: Typed = { words: [], values: {}, reason: "" };

function useCorrecting({ whole, onClose }: Props) {
  const say = useWords(wording);
  const { message } = App.useApp();
  const [typed, setTyped, forget] = useDraft<Typed>(`correct ${whole.line.id}`, NOTHING);
  const [tried, setTried] = useState(false);
  const command = useCommand(whole.line.stream, whole.version);
  const reason = typed.reason.trim();
  const isEmpty = Object.keys(typed.values).length === 0;
  const send = async (): Promise<void> => {
    setTried(true);
    if (reason === "" || isEmpty) return;
    if ((await command.submit([{ act: "case.correct", fields: typed.values, reason }])) === undefined) return;
    forget();
    void message.success(say("done"));
    onClose();
  };
  const choose = (words: readonly string[]): void => {
    const kept = Object.entries(typed.values).filter(([word]) => words.includes(word));
    setTyped({ ...typed, words, values: Object.fromEntries(kept) });
  };
  return { typed, setTyped, choose, command, send, lacksReason: tried && reason === "", lacksChange: tried && isEmpty };
}

/** Corrects the registration: each word with the value that stands beside the new one, and the reason. */
export function CorrectDrawer(props: Props) {
  const { whole, onClose } = props;
  const say = useWords(wording);
  const tell = useTell();
  const vocabulary = useVocabulary().data;
  const { typed, setTyped, choose, command, send, lacksReason, lacksChange } = useCorrecting(props);
  const options = (vocabulary?.acts["case.correct"]?.fields ?? []).flatMap((word) => {
    const fact = vocabulary?.facts[word];
    return fact === undefined ? [] : [{ value: word, label: tell(fact) }];
  });
  return (
    <Drawer open onClose={onClose} size={680} title={say("title")}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Field id="correct-words" label={say("choose")}>
          <Select
            id="correct-words"
            mode="multiple"
            showSearch={{ optionFilterProp: "label" }}
            value={[...typed.words]}
            options={options}
            onChange={choose}
          />
        </Field>
        <BothValues
          words={typed.words}
          facts={whole.facts}
          values={typed.values}
          onChange={(values) => setTyped({ ...typed, values })}
        />
        <Field
          id="correct-reason"
          label={say("reason")}
          note={say("kept")}
          error={lacksReason ? say("reason-due") : undefined}
        >
          <Input.TextArea
            id="correct-reason"
            rows={2}
            maxLength={2000}
            value={typed.reason}
            onChange={({ target }) => setTyped({ ...typed, reason: target.value })}
          />
        </Field>
        {lacksChange && <p className="labelled-error">{say("nothing")}</p>}
        <CommandSays command={command} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={command.busy}>
            {say("send")}
          </Button>
          <Button onClick={onClose}>{say("cancel")}</Button>
        </div>
      </form>
    </Drawer>
  );
}
