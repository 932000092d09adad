import type { Entry, Said } from "#contract/index.ts";
import { useSaid } from "../../../panels/casework/said.ts";
import { Cites } from "../../../panels/cite/cite.tsx";
import { Tag } from "../../../panels/tags/tags.tsx";
import { useFormats } from "../../../panels/words/formats.ts";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type Props = {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly onWhy: () => void;
  readonly onCorrect?: () => void;
};

/** One entry of the log: day, what, who, what it says, where it rests. */
export function EntryLine({ entry, entries, onWhy, onCorrect }: Props) {
  const say = useWords(wording);
  const tell = useTell();
  // A party is named by what the entry says of it; its number in the case tells nobody anything.
  const about = Object.entries(entry.of ?? {}).flatMap(([per, id]) => (per === "party" ? [] : [id]));
  const wasCorrected = entry.correctedBy.length > 0;
  return (
    <li className="log-entry">
      <time className="log-day" dateTime={entry.on}>
        {entry.on}
      </time>
      <div className="log-what">
        <p className="row-tight">
          <strong>{tell(entry.kind)}</strong>
          {entry.late && <Tag tone="amber">{say("late")}</Tag>}
          {wasCorrected && <Tag tone="amber">{say("corrected")}</Tag>}
          {about.length > 0 && <span className="quiet">{say("about", about.join(say("comma")))}</span>}
        </p>
        <Doer entry={entry} />
        {entry.corrects === undefined ? (
          <Fields fields={entry.fields} />
        ) : (
          <BothValues entry={entry} entries={entries} />
        )}
        {entry.reason !== undefined && <p className="break">{say("reason", entry.reason)}</p>}
        {wasCorrected && <p className="log-note">{say("corrected-by", entry.correctedBy.join(say("comma")))}</p>}
        <p className="row-tight">
          <Cites cites={entry.cites} />
          <button type="button" className="log-link no-print" onClick={onWhy}>
            {say("why")}
          </button>
          {onCorrect !== undefined && entry.late && !wasCorrected && (
            <button type="button" className="log-link no-print" onClick={onCorrect}>
              {say("correct-entry")}
            </button>
          )}
        </p>
      </div>
    </li>
  );
}

function Doer({ entry }: { readonly entry: Entry }) {
  const say = useWords(wording);
  const tell = useTell();
  const { moment } = useFormats();
  const who =
    entry.because !== undefined
      ? `${say("by-system")} · ${say("by-rule", entry.because.version)}`
      : `${entry.by.name}${entry.posts.length === 0 ? "" : `（${entry.posts.map(tell).join(say("comma"))}）`}`;
  const when = entry.late ? say("late-line", moment(entry.at), entry.on) : moment(entry.at);
  return (
    <p className="quiet small">
      {say("entry-n", entry.version)} · {who} · {when}
    </p>
  );
}

/** What a decision froze of its own reasons; the basis of the case shows it with the articles. */
const FROZEN: ReadonlySet<string> = new Set([
  "triage.read",
  "triage.matched",
  "triage.possible",
  "triage.waits-on",
  "triage.precedence",
  // Long, and of use only where the lot is run again.
  "lot.seed",
]);

/** What an entry says, in pairs. */
export function Fields({ fields }: { readonly fields: readonly Said[] }) {
  const tell = useTell();
  const read = useSaid();
  const shown = fields.filter(({ word }) => !FROZEN.has(word.key));
  if (shown.length === 0) return null;
  return (
    <ul className="log-fields">
      {shown.map((said) => (
        <li key={said.word.key}>
          <span className="quiet">{tell(said.word)}</span>{" "}
          {said.word.key === "stated.paper" ? <Paper digest={String(said.value)} /> : read(said)}
        </li>
      ))}
    </ul>
  );
}

function Paper({ digest }: { readonly digest: string }) {
  const say = useWords(wording);
  return (
    <a href={`/api/files/${encodeURIComponent(digest)}`} download>
      {say("paper")}
    </a>
  );
}

/** A correction: the value before beside the value now, for every word it says. */
function BothValues({ entry, entries }: Pick<Props, "entry" | "entries">) {
  const say = useWords(wording);
  const tell = useTell();
  const { corrects } = entry;
  if (corrects === undefined) return null;
  return (
    <div className="stack-tight">
      <p className="log-note">{say("corrects", corrects.version)}</p>
      <table className="log-both">
        <thead>
          <tr>
            <td />
            <th scope="col">{say("before")}</th>
            <th scope="col">{say("after")}</th>
          </tr>
        </thead>
        <tbody>
          {entry.fields.map((said) => (
            <tr key={said.word.key}>
              <th scope="row">{tell(said.word)}</th>
              <td className="log-old">{before(said, entry, entries, tell) ?? say("unsaid")}</td>
              <td>{tell(said.text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {entry.reason === undefined && <p>{say("reason", corrects.reason)}</p>}
    </div>
  );
}

/** What the entry put right, or a later correction of it, said of a word before. */
function before(
  said: Said,
  { version, corrects }: Pick<Entry, "version" | "corrects">,
  entries: readonly Entry[],
  tell: (text: Said["text"]) => string,
): string | undefined {
  const earlier = entries
    .filter((one) => one.version < version)
    .filter((one) => one.version === corrects?.version || one.corrects?.version === corrects?.version)
    .toSorted((a, b) => b.version - a.version)
    .flatMap((one) => one.fields)
    .find(({ word }) => word.key === said.word.key);
  return earlier === undefined ? undefined : tell(earlier.text);
}
