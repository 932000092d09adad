import "./correct.css";
import type { CaseWhole } from "#contract/index.ts";
import { FieldForm } from "../../../panels/fieldForm/fieldForm.tsx";
import { useVocabulary, type Values } from "../../../panels/fieldForm/vocabulary.ts";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type Props = {
  readonly words: readonly string[];
  readonly facts: CaseWhole["facts"];
  readonly values: Values;
  readonly onChange: (values: Values) => void;
};

/** Words with what stands now at the left and the new value at the right. */
export function BothValues({ words, facts, values, onChange }: Props) {
  const say = useWords(wording);
  const tell = useTell();
  const vocabulary = useVocabulary().data;
  if (words.length === 0) return null;
  return (
    <div className="both">
      <p className="both-head">{say("old")}</p>
      <p className="both-head">{say("new")}</p>
      {words.map((word) => {
        const stands = facts.find((fact) => fact.word.key === word);
        const known = vocabulary?.facts[word];
        return [
          <div key={`${word} old`} className="both-old">
            <span className="quiet small">{known === undefined ? word : tell(known)}</span>
            <span className="break">{stands === undefined ? say("unknown") : tell(stands.text)}</span>
          </div>,
          <FieldForm key={word} words={[word]} values={values} onChange={onChange} />,
        ];
      })}
    </div>
  );
}
