import { Input, Radio, Select } from "antd";
import type { AnswerOf } from "../../client/call.ts";
import { describedBy, Field, FieldGroup } from "../../panels/casework/field.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { AmountField } from "./amountField.tsx";
import type { Draft } from "./draft.ts";
import { wording } from "./wording.ts";

type Vocabulary = AnswerOf<"vocabulary">;

export type Editing = {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** What is wrong with a field, in words; nothing before it was left. */
  readonly faultAt: (at: string) => string | undefined;
};

/** The members of a word of the law, for a choice. */
export function useMembers(vocabulary: Vocabulary | undefined) {
  const tell = useTell();
  return (word: string) =>
    (vocabulary?.facts[word]?.of ?? []).map((member) => ({ value: member.key, label: tell(member) }));
}

type Props = Editing & { readonly vocabulary: Vocabulary | undefined; readonly proposed: string | undefined };

/** Kind, number and how the case came in. */
export function CaseFields({ draft, change, faultAt, vocabulary, proposed }: Props) {
  const say = useWords(wording);
  const members = useMembers(vocabulary);
  return (
    <div className="labelled-grid">
      <Field id="kind" label={say("kind")} error={faultAt("kind")}>
        <Select
          id="kind"
          {...describedBy("kind", faultAt("kind"))}
          value={draft.kind === "" ? null : draft.kind}
          options={members("case.kind")}
          onChange={(kind: string) => change({ kind })}
        />
      </Field>
      <FieldGroup label={say("number")}>
        <Radio.Group
          value={draft.ownSeries}
          onChange={({ target }) => change({ ownSeries: target.value === true })}
          options={[
            { value: true, label: say("number-own") },
            { value: false, label: say("number-typed") },
          ]}
        />
        {draft.ownSeries ? (
          <div className="labelled-note">
            {proposed === undefined ? say("number-later") : say("number-proposed", proposed)}
          </div>
        ) : (
          <TypedNumber draft={draft} change={change} faultAt={faultAt} />
        )}
      </FieldGroup>
      <FieldGroup label={say("online")}>
        <Radio.Group
          value={draft.online ?? "open"}
          onChange={({ target }) => change({ online: target.value === "open" ? undefined : target.value === true })}
          options={[
            { value: true, label: say("yes") },
            { value: false, label: say("no") },
            { value: "open", label: say("not-known") },
          ]}
        />
      </FieldGroup>
    </div>
  );
}

function TypedNumber({ draft, change, faultAt }: Editing) {
  const say = useWords(wording);
  const error = faultAt("number");
  return (
    <>
      <Input
        aria-label={say("number")}
        {...describedBy("number", error)}
        status={error === undefined ? "" : "error"}
        placeholder={say("number-example")}
        maxLength={60}
        value={draft.number}
        onChange={({ target }) => change({ number: target.value })}
      />
      {error !== undefined && (
        <p className="labelled-error" id="number-error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}

/** The instrument, what is claimed, and how much. */
export function ClaimFields({ draft, change, faultAt, vocabulary }: Omit<Props, "proposed">) {
  const say = useWords(wording);
  const members = useMembers(vocabulary);
  const error = faultAt("instrument");
  return (
    <div className="labelled-grid">
      <Field id="instrument-kind" label={say("instrument-kind")}>
        <Select
          id="instrument-kind"
          allowClear
          value={draft.instrumentKind === "" ? null : draft.instrumentKind}
          options={members("instrument.kind")}
          onChange={(kind?: string) => change({ instrumentKind: kind ?? "" })}
        />
      </Field>
      <Field id="instrument" label={say("instrument")} error={error}>
        <Input
          id="instrument"
          {...describedBy("instrument", error)}
          status={error === undefined ? "" : "error"}
          value={draft.instrument}
          onChange={({ target }) => change({ instrument: target.value })}
        />
      </Field>
      <Field id="claim-kinds" label={say("claim-kinds")}>
        <Select
          id="claim-kinds"
          mode="multiple"
          value={[...draft.claimKinds]}
          options={members("claim.kinds")}
          onChange={(claimKinds: string[]) => change({ claimKinds })}
        />
      </Field>
      <Field id="cause" label={say("cause")}>
        <Select
          id="cause"
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          value={draft.cause === "" ? null : draft.cause}
          options={members("claim.cause")}
          onChange={(cause?: string) => change({ cause: cause ?? "" })}
        />
      </Field>
      <AmountField at="claim" amount={draft.claim} fault={faultAt("claim")} change={(claim) => change({ claim })} />
      <AmountField at="fixed" amount={draft.fixed} fault={faultAt("fixed")} change={(fixed) => change({ fixed })} />
      <AmountField
        at="applied"
        amount={draft.applied}
        fault={faultAt("applied")}
        change={(applied) => change({ applied })}
      />
    </div>
  );
}
