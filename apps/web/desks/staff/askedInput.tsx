import { Input, Select } from "antd";
import { useId } from "react";
import type { FieldValue } from "#contract/index.ts";
import type { AnswerOf } from "../../client/call.ts";
import { useMe } from "../../client/me.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import type { AskedField, Doing } from "./acts.ts";
import { isOn } from "./now.ts";
import { wording } from "./wording.ts";

type One = {
  readonly field: AskedField;
  readonly doing: Doing;
  readonly staff: AnswerOf<"staffList">;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue | undefined) => void;
};

/** One thing a dialog asks, under its label. */
export function AskedInput(one: One) {
  const { field, value, onChange } = one;
  const say = useWords(wording);
  const id = useId();
  if (field.kind === "tick")
    return (
      <label className="staff-tick">
        <input
          type="checkbox"
          checked={value === true}
          onChange={(event) => onChange(event.target.checked || undefined)}
        />
        {say(field.label)}
      </label>
    );
  return (
    <div className="stack-tight">
      <label htmlFor={id}>
        {say(field.label)}
        {!field.due && <span className="quiet"> {say("may-be-empty")}</span>}
      </label>
      <Typed {...one} id={id} />
      {field.hint !== undefined && <p className="quiet small">{say(field.hint)}</p>}
    </div>
  );
}

function Typed({ id, field, value, onChange, ...known }: One & { readonly id: string }) {
  const options = useOptions({ field, ...known });
  const text = typeof value === "string" ? value : "";
  if (field.kind === "text" || field.kind === "day")
    return (
      <Input
        id={id}
        type={field.kind === "day" ? "date" : "text"}
        maxLength={field.kind === "day" ? 10 : 200}
        required={field.due}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return (
    <Select
      id={id}
      options={[...options]}
      showSearch={{ optionFilterProp: "label" }}
      value={text === "" ? null : text}
      onChange={(next: string) => onChange(next)}
    />
  );
}

function useOptions({ field, doing, staff }: Pick<One, "field" | "doing" | "staff">) {
  const tell = useTell();
  const { today } = useMe();
  if (field.kind === "person")
    return staff.people
      .filter(({ leftOn, person }) => (leftOn === undefined || leftOn > today) && person.id !== doing.member?.person.id)
      .map(({ person }) => ({ value: person.id, label: person.name }));
  if (field.kind === "own-post")
    return (doing.member?.appointments ?? [])
      .filter((one) => isOn(one, today))
      .map(({ holds }) => ({ value: holds.key, label: tell(holds) }));
  if (field.kind === "establishment") return staff.establishments.map((one) => ({ value: one.key, label: tell(one) }));
  return staff.places
    .filter(({ sort }) => sort !== "seat")
    .map(({ holds, under }) => ({
      value: holds.key,
      label: under === undefined ? tell(holds) : `${tell(under)} · ${tell(holds)}`,
    }));
}
