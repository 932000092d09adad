import { Button, Select } from "antd";
import { useState } from "react";
import { Cites } from "../../../panels/cite/cite.tsx";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { useCommand } from "../../../panels/command/useCommand.ts";
import { Tag } from "../../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import type { Draft } from "./answers.ts";
import { wording } from "./wording.ts";

type Reading = Draft["readings"][number];
type Shown = { readonly data: Draft; readonly changing: boolean };

/** Where the text can be read in two ways and nobody has chosen: the court makes one reading its own. */
export function ReadingChoices({ data: { draft, version, readings }, changing }: Shown) {
  const say = useWords(wording);
  const command = useCommand("court/law", version);
  const [at, setAt] = useState<string>();
  if (readings.length === 0) return null;
  const chosen = readings.filter(({ by }) => by === "court").length;
  const choose = async (place: string, value: string) => {
    setAt(place);
    const fields = { "edition.draft": draft.id, "edition.place": place, "edition.value": value };
    await command.submit([{ act: "edition.fill", fields }]);
  };
  return (
    <section className="stack" aria-labelledby="draft-readings">
      <h2 id="draft-readings">{say("readings")}</h2>
      <p className="quiet">{say("readings-note")}</p>
      <details className="beside">
        <summary>{say("readings-count", readings.length, chosen)}</summary>
        <ul className="draft-places">
          {[...readings]
            .sort((a, b) => b.options.length - a.options.length)
            .map((one) => (
              <li key={one.place} className="panel stack-tight">
                <ReadingLine reading={one} changing={changing} busy={command.busy} choose={choose} />
                {at === one.place && <CommandSays command={command} />}
              </li>
            ))}
        </ul>
      </details>
    </section>
  );
}

type Line = {
  readonly reading: Reading;
  readonly changing: boolean;
  readonly busy: boolean;
  readonly choose: (place: string, value: string) => Promise<void>;
};

function ReadingLine({ reading, changing, busy, choose }: Line) {
  const say = useWords(wording);
  const tell = useTell();
  const { place, question, cite, by, options, byHand, value, carried } = reading;
  const [asked, setAsked] = useState(value ?? carried?.value ?? options[0]?.value ?? "");
  const standing = options.find((one) => one.value === value) ?? options[0];
  return (
    <>
      <div className="row">
        <strong className="break">{question}</strong>
        <Cites cites={[cite]} />
        {changing && carried !== undefined && <Tag tone="amber">{say("carried", carried.number)}</Tag>}
        {by === "court" && <Tag tone="green">{say("chosen-by-court")}</Tag>}
      </div>
      {changing && options.length > 1 ? (
        <Select
          aria-label={`${say("choose")} ${question}`}
          value={asked}
          options={options.map((one) => ({ value: one.value, label: tell(one.text) }))}
          onChange={setAsked}
          className="draft-reading"
        />
      ) : (
        <p className="break">{standing === undefined ? "" : tell(standing.text)}</p>
      )}
      {byHand.length > 0 && (
        <p className="quiet small break">{say("by-hand", byHand.map(tell).join(say("semicolon")))}</p>
      )}
      {changing && (
        <div className="row">
          <Button size="small" loading={busy} disabled={asked === value} onClick={() => void choose(place, asked)}>
            {say("choose")}
          </Button>
          {value !== undefined && (
            <Button size="small" type="text" disabled={busy} onClick={() => void choose(place, "")}>
              {say("unchoose")}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
