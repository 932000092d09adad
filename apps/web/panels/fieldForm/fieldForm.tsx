import "./fieldForm.css";
import { useId } from "react";
import type { FieldValue, Problem } from "#contract/index.ts";
import { Asked } from "../states/states.tsx";
import { useTell, useWords } from "../words/useWords.ts";
import { FieldInput } from "./fieldInput.tsx";
import { type FieldWord, useVocabulary, type Values, type Vocabulary } from "./vocabulary.ts";
import { wording } from "./wording.ts";

type Form = {
  /** Words to ask for, in this order: an act's own are `vocabulary.acts[act].fields`. */
  readonly words: readonly string[];
  readonly values: Values;
  readonly onChange: (values: Values) => void;
  /** Parts of the last request that were wrong. */
  readonly where?: Problem["where"];
};

/** A form made of the words of the law. */
export function FieldForm(form: Form) {
  return <Asked asked={useVocabulary()}>{(vocabulary) => <Fields {...form} vocabulary={vocabulary} />}</Asked>;
}

function Fields({ words, values, onChange, where = [], vocabulary }: Form & { readonly vocabulary: Vocabulary }) {
  const change = (word: string, value: FieldValue | undefined): void => {
    const { [word]: _, ...others } = values;
    onChange(value === undefined ? others : { ...others, [word]: value });
  };
  return (
    <div className="field-form">
      {words.map((word) => {
        const known = vocabulary.facts[word];
        if (known === undefined) return null;
        return (
          <Field
            key={word}
            word={word}
            known={known}
            value={values[word]}
            people={vocabulary.people}
            wrong={where.find(({ path }) => path.includes(word))}
            onChange={(value) => change(word, value)}
          />
        );
      })}
    </div>
  );
}

type One = {
  readonly word: string;
  readonly known: FieldWord;
  readonly value: FieldValue | undefined;
  readonly people: Vocabulary["people"];
  readonly wrong: { readonly zh: string; readonly en: string } | undefined;
  readonly onChange: (value: FieldValue | undefined) => void;
};

function Field({ word, known, value, people, wrong, onChange }: One) {
  const tell = useTell();
  const say = useWords(wording);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} id={`${id}-label`}>
        {tell(known)}
      </label>
      <FieldInput id={id} word={word} known={known} value={value} people={people} onChange={onChange} />
      {known.none && known.kind !== "bool" && (
        <label className="field-none">
          <input
            type="checkbox"
            checked={value === null}
            onChange={(event) => onChange(event.target.checked ? null : undefined)}
          />
          {say("none")}
        </label>
      )}
      {wrong !== undefined && (
        <p role="alert" className="field-wrong">
          {tell(wrong)}
        </p>
      )}
    </div>
  );
}
