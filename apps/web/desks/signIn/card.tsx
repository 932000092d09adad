import { Select } from "antd";
import { useId, useState } from "react";
import { useAsk } from "../../client/ask.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** Which court a newcomer sees first: the first one that has nobody below it and names without a court before them. */
const isPlain = ({ people }: { readonly people: readonly { readonly login: string }[] }): boolean =>
  people.some(({ login }) => login === "registrar");

/** In a demonstration: who can sign in as what. A click fills in name and password. Nothing anywhere else. */
export function Card({ onChoose }: { readonly onChoose: (login: string, password: string) => void }) {
  const say = useWords(wording);
  const tell = useTell();
  const id = useId();
  const { data } = useAsk("demonstration");
  const [chosen, setChosen] = useState<string>();
  if (data?.password === undefined || data.courts.length === 0) return null;
  const { password, courts } = data;
  const court = courts.find((one) => one.id === chosen) ?? courts.find(isPlain) ?? courts[0];
  if (court === undefined) return null;
  return (
    <section className="sheet-card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say("demo")}</h2>
      <p className="quiet small">{say("demo-how")}</p>
      <Select
        aria-label={say("demo-court")}
        value={court.id}
        onChange={setChosen}
        options={courts.map(({ id: value, name }) => ({ value, label: name }))}
      />
      <ul className="sheet-people" aria-label={say("demo-people", court.name)}>
        {court.people.map(({ login, name, holds }) => (
          <li key={login}>
            <button type="button" onClick={() => onChoose(login, password)}>
              <span className="sheet-person">{name}</span>
              <span>{holds.map((word) => tell(word)).join(say("demo-and"))}</span>
              <span className="quiet small">{login}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
