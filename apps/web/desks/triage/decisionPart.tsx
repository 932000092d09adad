import { Button, Input } from "antd";
import { useMemo, useRef, useState } from "react";
import type { AnswerOf } from "../../client/call.ts";
import { useDraft } from "../../client/draft.ts";
import { Field } from "../../panels/casework/field.tsx";
import { CommandSays } from "../../panels/command/commandSays.tsx";
import { useCommand } from "../../panels/command/useCommand.ts";
import { useKeys } from "../../panels/keyboard/keys.ts";
import { ClosedOffers } from "../../panels/offers/offerMenu.tsx";
import { Tag } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { ReturnPart } from "./returnPart.tsx";
import { wording } from "./wording.ts";

type Seen = AnswerOf<"triageGet">;
type Choice = Seen["choices"][number];
type Props = {
  readonly seen: Seen;
  readonly onDecided: (result: string) => void;
  readonly onReturned: () => void;
};

/** Where the case goes: a number chooses, Enter decides. What departs from the rules wants a reason first. */
export function DecisionPart({ seen, onDecided, onReturned }: Props) {
  const say = useWords(wording);
  const closed = seen.offers.filter(({ act, open }) => act.key === "triage.decide" && !open);
  if (closed.length > 0)
    return (
      <section className="stack-tight" aria-label={say("decision")}>
        <h2>{say(closed.some(({ posts }) => posts.length > 0) ? "not-yours" : "not-yet")}</h2>
        <ClosedOffers offers={closed} />
      </section>
    );
  return <Choices seen={seen} onDecided={onDecided} onReturned={onReturned} />;
}

function useDeciding({ seen, onDecided }: Pick<Props, "seen" | "onDecided">) {
  const tell = useTell();
  const { line, version, choices } = seen;
  const [picked, setChosen] = useState<number>();
  // As soon as the facts leave one result, that is chosen, unless somebody chose before.
  const chosen = picked ?? choices.find(({ agrees }) => agrees)?.key;
  const [reason, setReason, forget] = useDraft(`triage ${line.id}`, "");
  const [lacksReason, setLacksReason] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const command = useCommand(line.stream, version);
  const choice = choices.find(({ key }) => key === chosen);
  const choose = (key: number): void => {
    setChosen(key);
    setLacksReason(false);
    command.dismiss();
  };
  const decide = async (): Promise<void> => {
    if (choice === undefined) return;
    if (!choice.agrees && reason.trim() === "") {
      setLacksReason(true);
      box.current?.querySelector("textarea")?.focus();
      return;
    }
    const why = choice.agrees || reason.trim() === "" ? {} : { reason: reason.trim() };
    const answer = await command.submit([{ act: "triage.decide", fields: choice.fields, ...why }]);
    if (answer === undefined) return;
    forget();
    onDecided(tell(choice.result));
  };
  return { chosen, choice, choose, reason, setReason, lacksReason, box, command, decide };
}

function Choices({ seen, onDecided, onReturned }: Props) {
  const say = useWords(wording);
  const tell = useTell();
  const { choice, chosen, choose, reason, setReason, lacksReason, box, command, decide } = useDeciding({
    seen,
    onDecided,
  });
  const [returning, setReturning] = useState(false);
  const mayReturn = seen.offers.some(({ act, open }) => act.key === "triage.return" && open);
  useChoiceKeys(seen.choices, choose, decide, () => setReturning(true));
  const placed = seen.line.team ?? seen.line.track;
  return (
    <section className="decision" ref={box} aria-label={say("decision")}>
      <h2>{say("decision")}</h2>
      {placed !== undefined && <p className="quiet">{say("already-decided", tell(placed))}</p>}
      <fieldset className="choices">
        <legend className="unseen">{say("decision")}</legend>
        {seen.choices.map((one) => (
          <ChoiceButton key={one.key} choice={one} chosen={one.key === chosen} onChoose={() => choose(one.key)} />
        ))}
      </fieldset>
      {choice !== undefined && !choice.agrees && (
        <Field
          id="triage-reason"
          label={say("reason")}
          note={say("reason-why")}
          error={lacksReason ? say("reason-due") : undefined}
        >
          <Input.TextArea
            id="triage-reason"
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Field>
      )}
      <CommandSays command={command} />
      <div className="row">
        <Button type="primary" disabled={choice === undefined} loading={command.busy} onClick={() => void decide()}>
          {choice === undefined ? say("confirm") : say("confirm-to", tell(choice.result))}
        </Button>
        {mayReturn && !returning && <Button onClick={() => setReturning(true)}>{say("return")}</Button>}
      </div>
      {returning && <ReturnPart seen={seen} onReturned={onReturned} onCancel={() => setReturning(false)} />}
    </section>
  );
}

function ChoiceButton({
  choice,
  chosen,
  onChoose,
}: {
  readonly choice: Choice;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <button type="button" className="choice" aria-pressed={chosen} onClick={onChoose}>
      <kbd aria-hidden>{choice.key}</kbd>
      <span className="choice-result">{tell(choice.result)}</span>
      {choice.agrees ? (
        <Tag tone="green">{say("agrees")}</Tag>
      ) : (
        <>
          {choice.proposed && <Tag tone="blue">{say("proposed")}</Tag>}
          <span className="quiet small">{say("departs")}</span>
        </>
      )}
    </button>
  );
}

/** Enter on a button or link means that one; only a choice, or nothing in particular, means the decision. */
function pressedElsewhere(): boolean {
  const held = document.activeElement;
  const other = held instanceof HTMLElement && held.matches("button:not(.choice), a, summary");
  if (other) held.click();
  return other;
}

function useChoiceKeys(
  choices: readonly Choice[],
  choose: (key: number) => void,
  decide: () => Promise<void>,
  giveBack: () => void,
): void {
  const say = useWords(wording);
  // The keys stay the same while the state they act on changes, so that the sheet is not told anew at every render.
  const now = useRef({ choose, decide, giveBack });
  now.current = { choose, decide, giveBack };
  const title = say("keys");
  const [chooses, confirms, gives] = [say("key-choose"), say("key-confirm"), say("key-return")];
  const keys = useMemo(
    () => [
      ...choices.map(({ key }) => ({ keys: String(key), does: chooses, act: () => now.current.choose(key) })),
      { keys: "Enter", does: confirms, act: () => pressedElsewhere() || void now.current.decide() },
      { keys: "r", does: gives, act: () => now.current.giveBack() },
    ],
    [choices, chooses, confirms, gives],
  );
  useKeys(title, keys);
}
