import { Input } from "antd";
import { useState } from "react";
import { fenOf, yuanDigits } from "../words/amounts.ts";
import { useFormats } from "../words/formats.ts";
import { useWords } from "../words/useWords.ts";
import { wording } from "./wording.ts";

type Amount = {
  readonly id: string;
  readonly value: number | undefined;
  readonly none: boolean;
  readonly onChange: (value: number | undefined) => void;
};

const plain = (fen: number): string => yuanDigits(fen).replace(/,/g, "").replace(/\.00$/, "");

/** An amount in yuan, typed as people type it: 120000, 120,000.50 or 12万. The value is in fen. */
export function YuanInput({ id, value, none, onChange }: Amount) {
  const say = useWords(wording);
  const { shortYuan, yuan } = useFormats();
  const [typed, setTyped] = useState(() => (value === undefined ? "" : plain(value)));
  const shown =
    fenOf(typed) === value || (value === undefined && typed !== "") ? typed : value === undefined ? "" : plain(value);
  const wrong = shown.trim() !== "" && fenOf(shown) === undefined;
  const change = (text: string): void => {
    setTyped(text);
    onChange(fenOf(text));
  };
  return (
    <>
      <Input
        id={id}
        inputMode="decimal"
        disabled={none}
        suffix={say("yuan")}
        value={none ? "" : shown}
        status={wrong ? "error" : ""}
        aria-invalid={wrong}
        aria-describedby={`${id}-read`}
        onChange={(event) => change(event.target.value)}
      />
      <p id={`${id}-read`} className={wrong ? "field-wrong" : "field-read"}>
        {wrong
          ? say("no-amount")
          : value === undefined
            ? ""
            : `${yuan(value)}${value >= 1_000_000 ? say("that-is", shortYuan(value)) : ""}`}
      </p>
    </>
  );
}

/** A whole number or one with places. */
export function NumberInput({ id, value, none, onChange }: Amount) {
  const change = (text: string): void => {
    const read = text.trim() === "" ? Number.NaN : Number(text);
    onChange(Number.isFinite(read) ? read : undefined);
  };
  return (
    <Input
      id={id}
      type="number"
      inputMode="decimal"
      disabled={none}
      value={value ?? ""}
      onChange={(event) => change(event.target.value)}
    />
  );
}
