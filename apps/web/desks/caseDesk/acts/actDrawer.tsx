import { App, Button, Drawer, Input } from "antd";
import { type ReactNode, useState } from "react";
import type { CaseWhole, Offer } from "#contract/index.ts";
import { useDraft } from "../../../client/draft.ts";
import { Field } from "../../../panels/casework/field.tsx";
import { Cites } from "../../../panels/cite/cite.tsx";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { useCommand } from "../../../panels/command/useCommand.ts";
import { FieldForm } from "../../../panels/fieldForm/fieldForm.tsx";
import { useVocabulary, type Values } from "../../../panels/fieldForm/vocabulary.ts";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type Props = {
  readonly whole: CaseWhole;
  readonly offer: Offer;
  /** Only put up for approval: carrying it out is somebody else's. */
  readonly asking?: boolean;
  /** What the form begins with. */
  readonly known?: Values;
  /** The thing of several that it is about. */
  readonly of?: Readonly<Record<string, string>> | undefined;
  /** What is said above the form. */
  readonly about?: ReactNode;
  readonly onClose: () => void;
};
type Typed = { readonly values: Values; readonly reason: string };

const NOTHING_TYPED: Typed = { values: {}, reason: "" };

/** Words the case itself knows: asking for them would only invite another answer. */
const KNOWN_OF_CASE: Readonly<Record<string, readonly string[]>> = { "triage.convert": ["case.team", "case.track"] };

/** What an act brings into being, and the letter its numbers begin with: the log's version only grows, so none is used twice. */
const MAKES: Readonly<Record<string, readonly [thing: string, letter: string]>> = {
  "funds.record-arrival": ["receipt", "r"],
  "measure.take": ["measure", "m"],
};

function thingOf({ whole, offer, of }: Props): Readonly<Record<string, string>> | undefined {
  const made = MAKES[offer.act.key];
  return of ?? (made === undefined ? undefined : { [made[0]]: `${made[1]}${whole.version + 1}` });
}

function useActing(props: Props) {
  const { whole, offer, asking = false, known, onClose } = props;
  const of = thingOf(props);
  const say = useWords(wording);
  const tell = useTell();
  const { message } = App.useApp();
  const { stream, id } = whole.line;
  const [first] = useState<Typed>(() => (known === undefined ? NOTHING_TYPED : { values: known, reason: "" }));
  const about = [known, props.of].flatMap((some) => Object.values(some ?? {})).join(" ");
  const [typed, setTyped, forget] = useDraft<Typed>(`act ${id} ${offer.act.key} ${about}`.trim(), first);
  const command = useCommand(stream, whole.version);
  const asks = asking || offer.asks.length > 0;
  const act = async (): Promise<void> => {
    const why = {
      ...(typed.reason.trim() === "" ? {} : { reason: typed.reason.trim() }),
      ...(of === undefined ? {} : { of }),
    };
    const deed = asks
      ? { act: "approval.ask", fields: { ...typed.values, "approval.act": offer.act.key }, ...why }
      : { act: offer.act.key, fields: typed.values, ...why };
    if ((await command.submit([deed])) === undefined) return;
    forget();
    void message.success(say(asks ? "asked" : "done", tell(offer.act)));
    onClose();
  };
  return { typed, setTyped, command, asks, act };
}

/** One act with the words it says. Where consent is due first, the same form puts it up. */
export function ActDrawer(props: Props) {
  const tell = useTell();
  return (
    <Drawer open onClose={props.onClose} size={520} title={tell(props.offer.act)}>
      <ActForm {...props} />
    </Drawer>
  );
}

/** The form of an act. */
export function ActForm(props: Props) {
  const { offer, whole, onClose, about } = props;
  const say = useWords(wording);
  const tell = useTell();
  const { typed, setTyped, command, asks, act } = useActing(props);
  const leaves = KNOWN_OF_CASE[offer.act.key] ?? [];
  const words = (useVocabulary().data?.acts[offer.act.key]?.fields ?? []).filter((word) => !leaves.includes(word));
  const place = [whole.line.track, whole.line.team].flatMap((word) => (word === undefined ? [] : [tell(word)]));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void act();
      }}
    >
      {about}
      {offer.act.key === "triage.convert" && place.length > 0 && <p>{say("convert-now", place.join(" · "))}</p>}
      {asks && offer.asks.length > 0 && <Consent offer={offer} />}
      {words.length === 0 ? (
        <p className="quiet">{say("no-fields")}</p>
      ) : (
        <FieldForm
          words={words}
          values={typed.values}
          onChange={(values) => setTyped({ ...typed, values })}
          {...(command.problem?.where === undefined ? {} : { where: command.problem.where })}
        />
      )}
      <Field id="act-reason" label={say("reason")}>
        <Input.TextArea
          id="act-reason"
          rows={3}
          maxLength={2000}
          placeholder={say("reason-place")}
          value={typed.reason}
          onChange={({ target }) => setTyped({ ...typed, reason: target.value })}
        />
      </Field>
      {offer.cites.length > 0 && (
        <p className="row-tight">
          <span className="quiet">{say("rests")}</span> <Cites cites={offer.cites} />
        </p>
      )}
      <CommandSays command={command} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {say(asks ? "ask" : "do")}
        </Button>
        <Button onClick={onClose}>{say("cancel")}</Button>
      </div>
    </form>
  );
}

function Consent({ offer }: { readonly offer: Offer }) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <section className="consent">
      <h2>{say("consent-first")}</h2>
      <ol>
        {offer.asks.map(({ who, cites }) => (
          <li key={who.map(({ key }) => key).join()} className="row-tight">
            {who.map(tell).join(say("or"))} <Cites cites={cites} />
          </li>
        ))}
      </ol>
    </section>
  );
}
