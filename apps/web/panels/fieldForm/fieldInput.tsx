import { Input, Select } from "antd";
import type { FieldValue } from "#contract/index.ts";
import { useTell, useWords } from "../words/useWords.ts";
import { NumberInput, YuanInput } from "./numberInput.tsx";
import type { FieldWord, Vocabulary } from "./vocabulary.ts";
import { wording } from "./wording.ts";

type Asked = {
  readonly id: string;
  readonly word: string;
  readonly known: FieldWord;
  readonly value: FieldValue | undefined;
  readonly people: Vocabulary["people"];
  readonly onChange: (value: FieldValue | undefined) => void;
};

/** Words whose text is the id of somebody of the court. */
const PERSONS = /(^handler\.(person|leaving)$|^(person|deputy)\.id$)/;

/** The input of one word, by its kind. An emptied input means unknown. */
export function FieldInput(input: Asked) {
  const { id, word, known, value, people, onChange } = input;
  const tell = useTell();
  if (known.kind === "bool") return <Truth {...input} />;
  if (known.kind === "yuan")
    return (
      <YuanInput
        id={id}
        value={typeof value === "number" ? value : undefined}
        none={value === null}
        onChange={onChange}
      />
    );
  if (known.kind === "number")
    return (
      <NumberInput
        id={id}
        value={typeof value === "number" ? value : undefined}
        none={value === null}
        onChange={onChange}
      />
    );
  if (known.kind === "date")
    return (
      <Input
        id={id}
        type="date"
        disabled={value === null}
        value={typeof value === "string" ? value : ""}
        onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
      />
    );
  const options =
    known.kind === "text" && PERSONS.test(word)
      ? people.map(({ id: person, name }) => ({ value: person, label: name }))
      : (known.of ?? []).map((member) => ({ value: member.key, label: tell(member) }));
  if (known.kind === "text" && options.length === 0) return <Text {...input} />;
  return <Choice {...input} options={options} />;
}

type Options = { readonly options: readonly { readonly value: string; readonly label: string }[] };

function Choice({ id, known, value, options, onChange }: Asked & Options) {
  const say = useWords(wording);
  const common = {
    id,
    options: [...options],
    allowClear: true,
    placeholder: say(value === null ? "none" : "unknown"),
    disabled: value === null,
    showSearch: { optionFilterProp: "label" as const },
  };
  if (known.kind === "set")
    return (
      <Select
        {...common}
        mode="multiple"
        value={Array.isArray(value) ? [...value] : []}
        onChange={(next: readonly string[]) => onChange(next.length === 0 ? undefined : [...next])}
      />
    );
  return (
    <Select
      {...common}
      value={typeof value === "string" ? value : undefined}
      onChange={(next: string | undefined) => onChange(next)}
    />
  );
}

function Text({ id, value, onChange }: Asked) {
  return (
    <Input
      id={id}
      maxLength={4000}
      disabled={value === null}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
    />
  );
}

const TRUTHS = ["yes", "no", "unknown"] as const;
const truthOf = (value: FieldValue | undefined): (typeof TRUTHS)[number] =>
  value === true ? "yes" : value === false ? "no" : "unknown";

/** Yes, no, or not known: the third is a choice of its own. */
function Truth({ id, value, onChange }: Asked) {
  const say = useWords(wording);
  return (
    <span role="radiogroup" aria-labelledby={`${id}-label`} className="field-truth">
      {TRUTHS.map((truth) => (
        <label key={truth}>
          <input
            type="radio"
            name={id}
            {...(truth === "yes" ? { id } : {})}
            checked={truthOf(value) === truth}
            onChange={() => onChange(truth === "unknown" ? undefined : truth === "yes")}
          />
          {say(truth)}
        </label>
      ))}
    </span>
  );
}
