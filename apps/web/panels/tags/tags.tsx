import "./tags.css";
import type { CaseLine, Person, Word } from "#contract/index.ts";
import { useFormats } from "../words/formats.ts";
import { useTell, useWords } from "../words/useWords.ts";
import { wording } from "./wording.ts";

/** How much somebody should care: plain, of note, due soon, overdue, done. */
export type Tone = "plain" | "blue" | "amber" | "red" | "green";

/** A word in a colour. The word says all; the colour only finds it. */
export function Tag({ tone = "plain", children }: { readonly tone?: Tone; readonly children: string }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}

const STAGES: Readonly<Record<string, Tone>> = {
  registered: "blue",
  "triage-due": "blue",
  "assignment-due": "blue",
  "receipt-due": "blue",
  handling: "plain",
  suspended: "amber",
  "closing-reported": "green",
  closed: "green",
  archived: "plain",
};

/** Where a case is in its life. */
export function StageTag({ stage }: { readonly stage: Word }) {
  const tell = useTell();
  return <Tag tone={STAGES[stage.key] ?? "plain"}>{tell(stage)}</Tag>;
}

/** Days from which a limit counts as due soon. */
const SOON = 7;

/** How urgent days over (positive) or left (negative) are. */
export const toneOf = (late: number | undefined): Tone =>
  late === undefined ? "plain" : late > 0 ? "red" : late > -SOON ? "amber" : "plain";

/** Whole days from one civil day to another; both are counted in UTC, where no day has another length. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** 超期3天 / 今天到期 / 剩5天. */
export function LateTag({ late }: { readonly late: number }) {
  const { late: write } = useFormats();
  return <Tag tone={toneOf(late)}>{write(late)}</Tag>;
}

type Clock = Pick<NonNullable<CaseLine["nearest"]>, "name" | "due" | "day" | "of" | "state">;

/**
 * A time limit: 第47/60日 with its name, and a word when it is overdue, due soon or paused, else its last day; with `dated` that day
 * in any case. `today` is the court's day.
 */
export function ClockTag({
  clock,
  today,
  named = true,
  dated = false,
}: {
  readonly clock: Clock;
  readonly today: string;
  readonly named?: boolean;
  readonly dated?: boolean;
}) {
  const say = useWords(wording);
  const { dayOf, late: write } = useFormats();
  const { name, due, day, of, state } = clock;
  const late = due === undefined ? undefined : daysBetween(due, today);
  const tone = state === "overdue" ? "red" : state === "paused" ? "plain" : toneOf(late);
  const calls = state === "paused" || tone !== "plain";
  return (
    <span className="clock">
      {named && <span className="clock-name">{name}</span>}
      {day !== undefined && of !== undefined && <span className="nowrap">{dayOf(day, of)}</span>}
      {state === "paused" ? (
        <Tag>{say("paused")}</Tag>
      ) : (
        late !== undefined && calls && <Tag tone={tone}>{write(late)}</Tag>
      )}
      {due !== undefined && (dated || !calls) && <span className="quiet nowrap">{say("until", due)}</span>}
    </span>
  );
}

/** A person by name; several with commas. */
export function Persons({ persons }: { readonly persons: readonly Person[] }) {
  const say = useWords(wording);
  if (persons.length === 0) return <span className="quiet">{say("nobody")}</span>;
  return <span className="persons">{persons.map(({ name }) => name).join(say("comma"))}</span>;
}

/** Words of the law beside each other. */
export function WordList({ words }: { readonly words: readonly Word[] }) {
  const say = useWords(wording);
  const tell = useTell();
  return <span>{words.map(tell).join(say("comma"))}</span>;
}
