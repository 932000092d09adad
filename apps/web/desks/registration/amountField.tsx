import { Checkbox, Input } from "antd";
import { describedBy, Field } from "../../panels/casework/field.tsx";
import { useFormats } from "../../panels/words/formats.ts";
import { useWords } from "../../panels/words/useWords.ts";
import type { AmountDraft } from "./amount.ts";
import { amountOf } from "./amount.ts";
import { wording } from "./wording.ts";

type Props = {
  readonly at: "claim" | "fixed" | "applied";
  readonly amount: AmountDraft;
  readonly fault: string | undefined;
  readonly change: (amount: AmountDraft) => void;
};

/** An amount of yuan: typed, none, or left open. What was read is shown grouped, so that a zero too many is seen. */
export function AmountField({ at, amount, fault, change }: Props) {
  const say = useWords(wording);
  const { yuan, shortYuan } = useFormats();
  const read = amountOf(amount);
  const shown =
    "fen" in read && amount.typed.length > 4
      ? `${yuan(read.fen)}${read.fen >= 1_000_000 ? ` · ${shortYuan(read.fen)}` : ""}`
      : undefined;
  return (
    <Field id={at} label={say(at)} error={fault} note={fault === undefined ? shown : undefined}>
      <div className="amount">
        <Input
          id={at}
          {...describedBy(at, fault)}
          className="amount-typed"
          status={fault === undefined ? "" : "error"}
          inputMode="decimal"
          disabled={amount.none}
          value={amount.none ? "" : amount.typed}
          onChange={({ target }) => change({ typed: target.value, none: false })}
        />
        <Checkbox
          aria-label={`${say(at)} ${say("no-amount")}`}
          checked={amount.none}
          onChange={({ target }) => change({ typed: amount.typed, none: target.checked })}
        >
          {say("no-amount")}
        </Checkbox>
      </div>
    </Field>
  );
}
