import { Button, Input } from "antd";
import { useState } from "react";
import type { AffairView, CaseWhole } from "#contract/index.ts";
import { useMe } from "../../../client/me.ts";
import { Field } from "../../../panels/casework/field.tsx";
import { Cites } from "../../../panels/cite/cite.tsx";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { type Commanding, useCommand } from "../../../panels/command/useCommand.ts";
import { daysBetween, LateTag, Tag, type Tone } from "../../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { Does } from "../acts/does.tsx";
import { type Step, stepsOf } from "./steps.ts";
import { wording } from "./wording.ts";

const TONES: Readonly<Record<AffairView["state"], Tone>> = {
  open: "blue",
  dispatched: "blue",
  received: "plain",
  returned: "amber",
  done: "green",
  accepted: "green",
};

type Props = { readonly affair: AffairView; readonly whole: CaseWhole };

/** One affair with where it stands and the steps open to the person. */
export function AffairLine({ affair, whole }: Props) {
  const say = useWords(wording);
  const tell = useTell();
  const me = useMe();
  const command = useCommand(whole.line.stream, whole.version);
  const { name, state, slip, core, owner, takenBy, openedOn, due, reason, cites, id, does } = affair;
  return (
    <li className="affair">
      <div className="affair-what">
        <p className="row-tight">
          <strong>{name}</strong>
          <Tag tone={TONES[state]}>{say(state === "done" && !slip ? "finished" : state)}</Tag>
          {slip && (
            <span className="quiet small">
              {say("slip")} {id}
            </span>
          )}
          {due !== undefined && <LateTag late={daysBetween(due, me.today)} />}
        </p>
        <p className="quiet small">
          {takenBy === undefined ? owner.map(tell).join(say("comma")) : say("taken-by", takenBy.name)} · {say("opened")}{" "}
          {openedOn}
          {due !== undefined && ` · ${say("due")} ${due}`}
          {core && ` · ${say("core")}`}
        </p>
        {reason !== undefined && <p className="affair-reason break">{say("reason", reason)}</p>}
        {does.map(
          ({ act, open, why: [first], posts }) =>
            !open &&
            posts.length === 0 &&
            first !== undefined && (
              <p key={act.key} className="quiet small break">
                {say("not-now", tell(act), tell(first))}
              </p>
            ),
        )}
        <Cites cites={cites} />
      </div>
      {!whole.readOnly && <Steps affair={affair} whole={whole} command={command} />}
      <CommandSays command={command} />
    </li>
  );
}

function Steps({ affair, whole, command }: Props & { readonly command: Commanding }) {
  const say = useWords(wording);
  const [returning, setReturning] = useState<string>();
  const steps = stepsOf(affair, whole.offers);
  const act = (step: Step, reason?: string) => {
    // A slip sent out again keeps its number; one that has none yet gets the next.
    const of = affair.of ?? (affair.slip && step === "affair.dispatch" ? { slip: `s${whole.version + 1}` } : undefined);
    void command.submit([
      {
        act: step,
        fields: { "affair.kind": affair.key },
        ...(of === undefined ? {} : { of }),
        ...(reason === undefined ? {} : { reason }),
      },
    ]);
  };
  if (returning !== undefined)
    return (
      <form
        className="affair-return"
        onSubmit={(event) => {
          event.preventDefault();
          act("affair.return", returning.trim());
        }}
      >
        <Field id={`return-${affair.key}-${affair.id}`} label={say("why-return")}>
          <Input
            id={`return-${affair.key}-${affair.id}`}
            autoFocus
            maxLength={500}
            value={returning}
            onChange={({ target }) => setReturning(target.value)}
          />
        </Field>
        <Button htmlType="submit" disabled={returning.trim() === ""} loading={command.busy}>
          {say("affair.return")}
        </Button>
        <Button type="text" onClick={() => setReturning(undefined)}>
          {say("cancel")}
        </Button>
      </form>
    );
  return (
    <div className="row affair-steps no-print">
      <Does whole={whole} offers={affair.does} of={affair.of} />
      {steps.map((step, index) => (
        <Button
          key={step}
          type={index === 0 && affair.does.every(({ open }) => !open) ? "primary" : "default"}
          ghost={index === 0}
          size="small"
          loading={command.busy}
          onClick={() => (step === "affair.return" ? setReturning("") : act(step))}
        >
          {say(step)}
        </Button>
      ))}
    </div>
  );
}
