import { Button, Input } from "antd";
import { createContext, useContext, useState } from "react";
import type { Interpretation } from "#contract/index.ts";
import { Field } from "../../panels/casework/field.tsx";
import { CommandSays } from "../../panels/command/commandSays.tsx";
import { useCommand } from "../../panels/command/useCommand.ts";
import { Tag } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import type { Article, Law } from "./address.ts";
import { wording } from "./wording.ts";

/** Whether the reader may say what articles of this document mean, and the version of the court's law he says it to. */
export type Saying = Pick<Law, "id" | "mayInterpret" | "version">;
export const SayingOf = createContext<Saying>({ id: "", mayInterpret: false, version: 0 });

/** What the issuer says an article means, oldest first; who may, says more here. */
export function Interpretations({ article: { key, config, interpretations } }: { readonly article: Article }) {
  const say = useWords(wording);
  const { mayInterpret } = useContext(SayingOf);
  const may = mayInterpret && !config;
  if (interpretations.length === 0 && !may) return null;
  return (
    <section className="beside interpretations">
      {interpretations.length > 0 && (
        <>
          <h4>{say("interpretations")}</h4>
          <ul className="stack-tight">
            {interpretations.map((one) => (
              <One key={one.id} one={one} may={may} />
            ))}
          </ul>
        </>
      )}
      {may && <Giving article={key} />}
    </section>
  );
}

function One({
  one: { id, text, on, by, posts, earlier },
  may,
}: {
  readonly one: Interpretation;
  readonly may: boolean;
}) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <li className="interpretation">
      <p className="interpretation-text">{text}</p>
      <div className="quiet small">
        {say("interpretation-by", on, posts.map(tell).join(say("comma")), by)}{" "}
        {earlier && <Tag tone="amber">{say("interpretation-earlier")}</Tag>}
      </div>
      {may && <Withdrawing id={id} />}
    </li>
  );
}

function Giving({ article }: { readonly article: string }) {
  const say = useWords(wording);
  const { id: document, version } = useContext(SayingOf);
  const command = useCommand("court/law", version);
  const [text, setText] = useState("");
  const id = `interpret-${article}`;
  const give = async (): Promise<void> => {
    const fields = {
      "interpretation.document": document,
      "interpretation.article": article,
      "interpretation.text": text,
    };
    if ((await command.submit([{ act: "interpretation.give", fields }])) !== undefined) setText("");
  };
  return (
    <details className="no-print">
      <summary>{say("interpret")}</summary>
      <div className="stack-tight">
        <Field id={id} label={say("interpret-text")} note={say("interpret-note")} wide>
          <Input.TextArea
            id={id}
            rows={4}
            maxLength={2000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
        <div>
          <Button type="primary" disabled={text.trim() === ""} loading={command.busy} onClick={() => void give()}>
            {say("interpret")}
          </Button>
        </div>
        <CommandSays command={command} />
      </div>
    </details>
  );
}

function Withdrawing({ id: interpretation }: { readonly id: string }) {
  const say = useWords(wording);
  const { version } = useContext(SayingOf);
  const command = useCommand("court/law", version);
  const [reason, setReason] = useState("");
  const id = `withdraw-${interpretation}`;
  const fields = { "interpretation.id": interpretation };
  return (
    <details className="no-print">
      <summary>{say("interpretation-withdraw")}</summary>
      <div className="stack-tight">
        <Field id={id} label={say("interpretation-why")} wide>
          <Input id={id} maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />
        </Field>
        <div>
          <Button
            danger
            disabled={reason.trim() === ""}
            loading={command.busy}
            onClick={() => void command.submit([{ act: "interpretation.withdraw", fields, reason: reason.trim() }])}
          >
            {say("interpretation-withdraw")}
          </Button>
        </div>
        <CommandSays command={command} />
      </div>
    </details>
  );
}
