import type { RuleView } from "#contract/index.ts";
import { Tag } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import type { Article } from "./address.ts";
import { wording } from "./wording.ts";

/** Names of units, posts and papers: they stand everywhere in a text, so they take a line and are marked when pointed at. */
export const NAMES: ReadonlySet<string> = new Set(["unit", "post", "seat", "rank", "paper", "panel"]);

/** The rule whose words are marked, or the rules that rest on the words somebody points at. */
export type Pointing = {
  readonly rules: readonly string[];
  readonly point: (rules: readonly string[]) => void;
};

type Shown = { readonly rule: RuleView; readonly readings: Article["readings"] } & Pointing;

/** A rule in words. Pointing at it, or the button with the keyboard, marks the words it rests on. */
export function RuleCard({ rule, readings, rules, point }: Shown) {
  const say = useWords(wording);
  const tell = useTell();
  const { id, sort, name, quote, config, force, reading, open } = rule;
  // How strict a rule is stands above as a tag.
  const traits = rule.traits.filter((trait) => trait.name.en !== "force");
  const on = rules.includes(id);
  const look = ["rule", on && "rule-on", NAMES.has(sort) && "rule-name"].filter(Boolean).join(" ");
  const chosen = readings.find((one) => one.id === reading);
  return (
    <li className={look} onMouseEnter={() => point([id])} onMouseLeave={() => point([])}>
      <div className="rule-head">
        <span className="rule-sort">{say(`sort-${sort as "row"}`)}</span>
        {name !== "" && <strong>{name}</strong>}
        {force !== "must" && <Tag>{say(`force-${force as "may"}`)}</Tag>}
        {config && <Tag>{say("config")}</Tag>}
        {open && <Tag tone="amber">{say("open")}</Tag>}
        {reading !== undefined && <Tag>{say("reading", reading)}</Tag>}
        {chosen?.by === "system default" && <Tag tone="amber">{say("default")}</Tag>}
      </div>
      {traits.length > 0 && (
        <dl className="rule-traits">
          {traits.map((trait) => (
            <div key={trait.name.en}>
              <dt>{tell(trait.name)}</dt>
              <dd>{tell(trait.text)}</dd>
            </div>
          ))}
        </dl>
      )}
      {quote !== undefined && (
        <button
          type="button"
          className="rule-quote"
          aria-pressed={on}
          title={say("show-quote")}
          onFocus={() => point([id])}
          onBlur={() => point([])}
          onClick={() => point(on ? [] : [id])}
        >
          {say("quote", quote)}
        </button>
      )}
    </li>
  );
}
