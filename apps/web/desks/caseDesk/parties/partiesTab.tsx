import "./parties.css";
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import type { PartyView } from "#contract/index.ts";
import { call } from "../../../client/call.ts";
import { problemOf } from "../../../client/errors.ts";
import { Field } from "../../../panels/casework/field.tsx";
import { RefusalBox } from "../../../panels/problem/refusal.tsx";
import { Empty } from "../../../panels/states/states.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type Props = {
  readonly id: string;
  readonly parties: readonly PartyView[];
  /** Missing where nothing may be changed. */
  readonly onChange?: (party: PartyView) => void;
};

/** The parties, their numbers masked until somebody says why he needs them; a court above that only reads has them masked. */
export function PartiesTab({ id, parties, onChange }: Props) {
  const say = useWords(wording);
  const [full, setFull] = useState<readonly PartyView[]>();
  if (parties.length === 0) return <Empty title={say("none")} />;
  return (
    <div className="stack">
      <div className="no-print">
        {full === undefined ? (
          onChange !== undefined && parties.some(({ masked }) => masked) && <Reveal id={id} onFull={setFull} />
        ) : (
          <p className="row" role="status">
            {say("revealed")}
            <Button size="small" onClick={() => setFull(undefined)}>
              {say("hide")}
            </Button>
          </p>
        )}
      </div>
      <PartyTable parties={full ?? parties} {...(onChange === undefined ? {} : { onChange })} />
    </div>
  );
}

function PartyTable({ parties, onChange }: Omit<Props, "id">) {
  const say = useWords(wording);
  const tell = useTell();
  const nameOf = (id: string): string => parties.find((one) => one.id === id)?.name ?? id;
  return (
    <div className="party-box">
      <table className="party-table">
        <thead>
          <tr>
            {(["role", "name", "kind", "identity", "phone", "address"] as const).map((head) => (
              <th key={head} scope="col">
                {say(head)}
              </th>
            ))}
            {onChange !== undefined && <td className="no-print" />}
          </tr>
        </thead>
        <tbody>
          {parties.map((party) => (
            <tr key={party.id}>
              <td className="nowrap">{tell(party.role)}</td>
              <th scope="row" className="party-name">
                {party.name}
                {party.agentOf !== undefined && (
                  <div className="quiet small">{say("agent-for", nameOf(party.agentOf))}</div>
                )}
              </th>
              <td className="nowrap">{tell(party.kind)}</td>
              <td className="nowrap">{party.identity ?? say("dash")}</td>
              <td className="nowrap">{party.phone ?? say("dash")}</td>
              <td className="break">{party.address ?? say("dash")}</td>
              {onChange !== undefined && (
                <td className="no-print">
                  <Button size="small" aria-label={say("change-one", party.name)} onClick={() => onChange(party)}>
                    {say("change")}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Reveal({ id, onFull }: { readonly id: string; readonly onFull: (parties: readonly PartyView[]) => void }) {
  const say = useWords(wording);
  const [reason, setReason] = useState<string>();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (why: string) => call("caseReveal", { params: { id }, body: { reason: why } }),
    onSuccess: ({ parties }) => onFull(parties),
  });
  const problem = problemOf(error);
  if (reason === undefined) return <Button onClick={() => setReason("")}>{say("reveal")}</Button>;
  return (
    <form
      className="row party-reveal"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim().length >= 2) mutate(reason.trim());
      }}
    >
      <Field id="reveal-reason" label={say("reveal-why")}>
        <Input
          id="reveal-reason"
          autoFocus
          maxLength={200}
          placeholder={say("reveal-place")}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      <Button type="primary" htmlType="submit" loading={isPending} disabled={reason.trim().length < 2}>
        {say("reveal-do")}
      </Button>
      <Button onClick={() => setReason(undefined)}>{say("cancel")}</Button>
      {problem !== undefined && <RefusalBox problem={problem} />}
    </form>
  );
}
