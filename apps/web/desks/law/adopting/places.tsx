import { Button, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useMe } from "../../../client/me.ts";
import { Cites } from "../../../panels/cite/cite.tsx";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { useCommand } from "../../../panels/command/useCommand.ts";
import { Tag } from "../../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import type { Draft } from "./answers.ts";
import { COMPARISONS, limitIn, limitOf, testIn, testOf, UNITS } from "./answers.ts";
import { wording } from "./wording.ts";

type Place = Draft["places"][number];
type Shown = { readonly data: Draft; readonly changing: boolean };

/** What the law leaves to the court, one line each, filled in place. */
export function Places({ data: { draft, version, places }, changing }: Shown) {
  const say = useWords(wording);
  const command = useCommand("court/law", version);
  const { reads } = useMe();
  const [at, setAt] = useState<string>();
  const fill = async (place: string, value: string, because: string) => {
    setAt(place);
    const fields = { "edition.draft": draft.id, "edition.place": place, "edition.value": value };
    await command.submit([{ act: "edition.fill", fields, ...(because === "" ? {} : { reason: because }) }]);
  };
  return (
    <section className="stack" aria-labelledby="draft-places">
      <h2 id="draft-places">{say("places")}</h2>
      {places.length === 0 && <p className="quiet">{say("places-none")}</p>}
      {places.length > 0 && reads.length > 0 && <p className="quiet">{say("places-below")}</p>}
      <ul className="draft-places">
        {places.map((one) => (
          <li key={one.place} className="panel stack-tight">
            <div className="row">
              <strong className="break">{one.question}</strong>
              <Cites cites={[one.cite]} />
              {one.value !== undefined && <Filled place={one} value={one.value} />}
            </div>
            {one.because !== undefined && <p className="quiet">{say("because", one.because)}</p>}
            {changing && one.carried !== undefined && (
              <p className="quiet">
                <Tag tone="amber">{say("carried", one.carried.number)}</Tag> {say("carried-note")}
              </p>
            )}
            {changing && <Filling key={one.value} place={one} busy={command.busy} fill={fill} />}
            {at === one.place && <CommandSays command={command} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is filled, as people say it: a file writes it in words of its own. */
function Filled({ place: { sort, words, unit }, value }: { readonly place: Place; readonly value: string }) {
  const say = useWords(wording);
  const tell = useTell();
  const told = (): string => {
    const limit = limitIn(value);
    const test = testIn(value);
    const word = words.find(({ key }) => key === value);
    if (sort === "limit" && limit.count !== undefined) return say("told-limit", limit.count, say(`unit-${limit.unit}`));
    if (sort === "test" && test.count !== undefined)
      return say(
        "told-test",
        say(`than-${test.comparison}`),
        `${test.count}${unit === undefined ? "" : unitName(unit, say)}`,
      );
    if (word === undefined) return value;
    return sort === "interval" ? say(`interval-${word.key as "day"}`) : tell(word);
  };
  return <Tag tone="green">{say("place-filled", told())}</Tag>;
}

type Fill = (place: string, value: string, because: string) => Promise<void>;

function Filling({ place, busy, fill }: { readonly place: Place; readonly busy: boolean; readonly fill: Fill }) {
  const say = useWords(wording);
  const [value, setValue] = useState(place.value ?? place.carried?.value ?? "");
  const [because, setBecause] = useState(place.because ?? place.carried?.because ?? "");
  return (
    <div className="row">
      <Answer place={place} value={value} onChange={setValue} />
      <Input
        aria-label={`${say("why")} ${place.question}`}
        placeholder={say("why")}
        maxLength={200}
        value={because}
        className="draft-why"
        onChange={({ target }) => setBecause(target.value)}
      />
      <Button disabled={value === ""} loading={busy} onClick={() => void fill(place.place, value, because.trim())}>
        {say("save")}
      </Button>
      {place.value !== undefined && (
        <Button type="text" disabled={busy} onClick={() => void fill(place.place, "", "")}>
          {say("take")}
        </Button>
      )}
    </div>
  );
}

type Says = (key: keyof typeof wording) => string;

/** What a document counts in; a unit of its own stands as it wrote it. */
function unitName(unit: string, say: Says): string {
  const key = `unit-${unit}`;
  return Object.hasOwn(wording, key) ? say(key as keyof typeof wording) : unit;
}

type Answering = { readonly place: Place; readonly value: string; readonly onChange: (value: string) => void };

/** An answer in the form the place asks for. */
function Answer(asked: Answering) {
  switch (asked.place.sort) {
    case "limit":
      return <LimitAnswer {...asked} />;
    case "test":
      return <TestAnswer {...asked} />;
    case "who":
    case "interval":
      return <WordAnswer {...asked} />;
    case "text":
      return <TextAnswer {...asked} />;
  }
}

function LimitAnswer({ place: { question }, value, onChange }: Answering) {
  const say = useWords(wording);
  const { count, unit } = limitIn(value);
  return (
    <>
      <InputNumber
        aria-label={`${say("amount")} ${question}`}
        min={1}
        max={9999}
        precision={0}
        value={count ?? null}
        onChange={(next) => onChange(next === null ? "" : limitOf(next, unit))}
      />
      <Select
        aria-label={`${say("unit")} ${question}`}
        value={unit}
        options={UNITS.map((one) => ({ value: one, label: say(`unit-${one}`) }))}
        onChange={(next) => onChange(limitOf(count ?? 1, next))}
      />
    </>
  );
}

function TestAnswer({ place: { question, unit }, value, onChange }: Answering) {
  const say = useWords(wording);
  const { count, comparison } = testIn(value);
  return (
    <>
      <Select
        aria-label={`${say("than")} ${question}`}
        value={comparison}
        options={COMPARISONS.map((one) => ({ value: one, label: say(`than-${one}`) }))}
        onChange={(next) => onChange(count === undefined ? "" : testOf(count, next))}
      />
      <InputNumber
        aria-label={`${say("amount")} ${question}`}
        min={0}
        precision={0}
        value={count ?? null}
        onChange={(next) => onChange(next === null ? "" : testOf(next, comparison))}
      />
      {unit !== undefined && <span className="quiet">{unitName(unit, say)}</span>}
    </>
  );
}

function WordAnswer({ place: { question, words, sort }, value, onChange }: Answering) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <Select
      aria-label={`${say("value")} ${question}`}
      showSearch={{ optionFilterProp: "label" }}
      className="draft-who"
      value={value === "" ? null : value}
      options={words.map((word) => ({
        value: word.key,
        label: sort === "interval" ? say(`interval-${word.key as "day"}`) : tell(word),
      }))}
      onChange={(next) => onChange(next ?? "")}
    />
  );
}

function TextAnswer({ place: { question }, value, onChange }: Answering) {
  const say = useWords(wording);
  return (
    <Input
      aria-label={`${say("value")} ${question}`}
      placeholder={say("value")}
      maxLength={300}
      value={value}
      className="draft-text"
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
