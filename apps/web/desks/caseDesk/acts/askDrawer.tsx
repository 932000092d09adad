import { Drawer, Select } from "antd";
import { useState } from "react";
import type { CaseWhole } from "#contract/index.ts";
import { Field } from "../../../panels/casework/field.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { ActForm } from "./actDrawer.tsx";
import { wording } from "./wording.ts";

type Props = { readonly whole: CaseWhole; readonly title: string; readonly onClose: () => void };

/** Puts an act up for approval, also one that somebody else will carry out. */
export function AskDrawer({ whole, title, onClose }: Props) {
  const say = useWords(wording);
  const tell = useTell();
  const wanting = whole.offers.filter(({ asks }) => asks.length > 0);
  const [act, setAct] = useState(wanting.length === 1 ? wanting[0]?.act.key : undefined);
  const offer = wanting.find((one) => one.act.key === act);
  return (
    <Drawer open onClose={onClose} size={520} title={title}>
      <div className="stack">
        {wanting.length === 0 && <p className="quiet">{say("ask-none")}</p>}
        <Field id="ask-act" label={say("ask-what")}>
          <Select
            id="ask-act"
            showSearch={{ optionFilterProp: "label" }}
            value={act ?? null}
            options={wanting.map((one) => ({ value: one.act.key, label: tell(one.act) }))}
            onChange={(next: string) => setAct(next)}
          />
        </Field>
        {offer !== undefined && <ActForm key={offer.act.key} whole={whole} offer={offer} asking onClose={onClose} />}
      </div>
    </Drawer>
  );
}
