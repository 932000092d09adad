import { Drawer, Select } from "antd";
import { type ReactNode, useState } from "react";
import type { CaseWhole } from "#contract/index.ts";
import { Field } from "../../../panels/casework/field.tsx";
import { StateFact } from "../../../panels/casework/stateFact.tsx";
import { useVocabulary } from "../../../panels/fieldForm/vocabulary.ts";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type Props = {
  readonly whole: CaseWhole;
  readonly title: string;
  /** The fact to begin with. */
  readonly first?: string | undefined;
  /** What is said above the form. */
  readonly about?: ReactNode;
  readonly onClose: () => void;
};

/** States any fact of the law's words. */
export function FactDrawer({ whole, title, first, about, onClose }: Props) {
  const say = useWords(wording);
  const tell = useTell();
  const facts = useVocabulary().data?.facts ?? {};
  const [word, setWord] = useState(first);
  const options = Object.entries(facts)
    .filter(([, fact]) => !fact.field)
    .map(([key, fact]) => ({ value: key, label: tell(fact) }));
  return (
    <Drawer open onClose={onClose} size={520} title={title}>
      {about}
      <Field id="fact-word" label={say("fact-word")}>
        <Select
          id="fact-word"
          showSearch={{ optionFilterProp: "label" }}
          value={word ?? null}
          options={options}
          onChange={(next: string) => setWord(next)}
        />
      </Field>
      {word !== undefined && (
        <StateFact key={word} stream={whole.line.stream} version={whole.version} word={word} onDone={onClose} />
      )}
    </Drawer>
  );
}
