import { Button, Input, Select } from "antd";
import { useState } from "react";
import type { CaseWhole } from "#contract/index.ts";
import { useMe } from "../../../client/me.ts";
import { Field } from "../../../panels/casework/field.tsx";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { useCommand } from "../../../panels/command/useCommand.ts";
import { useVocabulary } from "../../../panels/fieldForm/vocabulary.ts";
import { Tag } from "../../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** Tickets on what a step before left undone: raised with a day, closed by whoever accepts the cure. */
export function Defects({ whole }: { readonly whole: CaseWhole }) {
  const say = useWords(wording);
  const [raising, setRaising] = useState(false);
  const may = (act: string): boolean => whole.offers.some((offer) => offer.act.key === act && offer.open);
  const mayRaise = !whole.readOnly && may("defect.raise");
  if (whole.defects.length === 0 && !mayRaise) return null;
  return (
    <section className="stack-tight">
      <h2>{say("defects")}</h2>
      {whole.defects.length === 0 && <p className="quiet">{say("defects-none")}</p>}
      <ul className="affairs">
        {whole.defects.map((defect) => (
          <Ticket key={defect.id} defect={defect} whole={whole} mayAccept={!whole.readOnly && may("defect.accept")} />
        ))}
      </ul>
      {mayRaise && !raising && (
        <p className="no-print">
          <Button size="small" onClick={() => setRaising(true)}>
            {say("defect.raise")}
          </Button>
        </p>
      )}
      {raising && <Raise whole={whole} onDone={() => setRaising(false)} />}
    </section>
  );
}

type Ticketed = {
  readonly defect: CaseWhole["defects"][number];
  readonly whole: CaseWhole;
  readonly mayAccept: boolean;
};

function Ticket({ defect, whole, mayAccept }: Ticketed) {
  const say = useWords(wording);
  const tell = useTell();
  const named = useVocabulary().data?.affairs.find(({ key }) => key === defect.affair);
  const command = useCommand(whole.line.stream, whole.version);
  const isOpen = defect.state === "raised";
  return (
    <li className="affair">
      <div className="affair-what">
        <p className="row-tight">
          <strong>{named === undefined ? defect.affair : tell(named)}</strong>
          <Tag tone={isOpen ? "amber" : "green"}>{say(isOpen ? "defect-raised" : "defect-accepted")}</Tag>
        </p>
        <p className="quiet small">
          {say("defect-line", defect.raisedOn, defect.by.name, defect.dueOn ?? say("dash"))}
        </p>
        {defect.reason !== undefined && <p className="break">{defect.reason}</p>}
      </div>
      {isOpen && mayAccept && (
        <Button
          size="small"
          loading={command.busy}
          onClick={() =>
            void command.submit([
              { act: "defect.accept", fields: { "affair.kind": defect.affair }, of: { defect: defect.id } },
            ])
          }
        >
          {say("defect.accept")}
        </Button>
      )}
      <CommandSays command={command} />
    </li>
  );
}

function Raise({ whole, onDone }: { readonly whole: CaseWhole; readonly onDone: () => void }) {
  const say = useWords(wording);
  const tell = useTell();
  const me = useMe();
  const affairs = useVocabulary().data?.affairs ?? [];
  const [kind, setKind] = useState<string>();
  const [lack, setLack] = useState("");
  const [due, setDue] = useState("");
  const command = useCommand(whole.line.stream, whole.version);
  const raise = async (): Promise<void> => {
    const answer = await command.submit([
      {
        act: "defect.raise",
        fields: { ...(kind === undefined ? {} : { "affair.kind": kind }), "defect.due-on": due },
        of: { defect: `d${whole.version + 1}` },
        reason: lack.trim(),
      },
    ]);
    if (answer !== undefined) onDone();
  };
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        void raise();
      }}
    >
      <div className="labelled-grid">
        <Field id="defect-affair" label={say("defect-affair")}>
          <Select
            id="defect-affair"
            showSearch={{ optionFilterProp: "label" }}
            value={kind ?? null}
            options={affairs.map((one) => ({ value: one.key, label: tell(one) }))}
            onChange={(next: string) => setKind(next)}
          />
        </Field>
        <Field id="defect-due" label={say("defect-due")}>
          <Input
            id="defect-due"
            type="date"
            min={me.today}
            value={due}
            onChange={({ target }) => setDue(target.value)}
          />
        </Field>
        <Field id="defect-lack" label={say("defect-lack")} wide>
          <Input.TextArea
            id="defect-lack"
            rows={2}
            maxLength={2000}
            value={lack}
            onChange={({ target }) => setLack(target.value)}
          />
        </Field>
      </div>
      <CommandSays command={command} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={command.busy} disabled={lack.trim() === "" || due === ""}>
          {say("defect.raise")}
        </Button>
        <Button type="text" onClick={onDone}>
          {say("cancel")}
        </Button>
      </div>
    </form>
  );
}
