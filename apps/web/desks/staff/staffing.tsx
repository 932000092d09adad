import { Button, Input } from "antd";
import { useId } from "react";
import { useAddress } from "../../client/address.ts";
import { useAsk } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";
import { useMe } from "../../client/me.ts";
import { Cites } from "../../panels/cite/cite.tsx";
import { Asked } from "../../panels/states/states.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { perHead, shareText, totalOf } from "./shares.ts";
import { wording } from "./wording.ts";

type Staffing = AnswerOf<"staffing">;
type Row = Staffing["rows"][number];

/** How many of the court's people are permanent on a day, beside the courts one reads; each court opens its people. */
export function StaffingOf() {
  const say = useWords(wording);
  const { today } = useMe();
  const [{ on }, change] = useAddress();
  const id = useId();
  const asked = useAsk("staffing", { query: on === undefined ? {} : { on } });
  return (
    <div className="staffing stack">
      <div className="row">
        <label htmlFor={id}>{say("staffing-on")}</label>
        <Input
          id={id}
          className="staffing-day no-print"
          type="date"
          max={today}
          value={on ?? today}
          onChange={({ target: { value } }) => change({ on: value === today || value === "" ? undefined : value })}
        />
        <span className="print-only">{on ?? today}</span>
        {asked.data !== undefined && <Cites cites={asked.data.cites} />}
        <span className="grow" />
        <Button size="small" className="no-print" onClick={() => window.print()}>
          {say("duties-print")}
        </Button>
      </div>
      <Asked asked={asked} rows={6}>
        {(staffing) => <Shares {...staffing} />}
      </Asked>
    </div>
  );
}

const COUNTS = ["people", "permanent", "other", "unrecorded"] as const;

function Shares({ rows, since, day }: Staffing) {
  const say = useWords(wording);
  const [{ at }, change] = useAddress();
  const open = rows.find(({ court }) => court.id === at) ?? (rows.length === 1 ? rows[0] : undefined);
  return (
    <>
      <table className="staffing-table" aria-label={say("tab-staffing")}>
        <thead>
          <tr>
            <th scope="col">{say("court")}</th>
            {COUNTS.map((name) => (
              <th key={name} scope="col" className="right">
                {say(`staffing-${name}`)}
              </th>
            ))}
            {(["share", "target", "judges", "came", "per-post", "per-judge"] as const).map((name) => (
              <th key={name} scope="col" className="right">
                {say(`staffing-${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CourtLine key={row.court.id} row={row} onOpen={() => change({ at: row.court.id })} />
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{say("total")}</th>
              <Numbers row={totalOf(rows)} isTotal />
            </tr>
          </tfoot>
        )}
      </table>
      <p className="quiet small">{say("staffing-note", since, day)}</p>
      {open !== undefined && <Members row={open} />}
    </>
  );
}

function CourtLine({ row, onOpen }: { readonly row: Row; readonly onOpen: () => void }) {
  return (
    <tr>
      <th scope="row">
        <button type="button" className="staff-name" onClick={onOpen}>
          {row.court.name}
        </button>
      </th>
      <Numbers row={row} />
    </tr>
  );
}

type Counted = Omit<Row, "court" | "members" | "open">;

/** The numbers of a court, or of all; the share to reach stands beside the share, and judges nothing. */
function Numbers({ row, isTotal = false }: { readonly row: Counted; readonly isTotal?: boolean }) {
  const say = useWords(wording);
  const { permanent, people, judges, came, target } = row;
  const cell = (name: Parameters<typeof say>[0], text: string | number) => (
    <td className="right" data-title={say(name)}>
      {text}
    </td>
  );
  return (
    <>
      {COUNTS.map((name) => (
        <td key={name} className="right" data-title={say(`staffing-${name}`)}>
          {row[name]}
        </td>
      ))}
      {cell("staffing-share", shareText(permanent, people))}
      <td className="right" data-title={say("staffing-target")}>
        {target === undefined ? (
          <span className="quiet">{isTotal ? "–" : say("target-none")}</span>
        ) : (
          <>
            {target.share} <Cites cites={target.cites} />
          </>
        )}
      </td>
      {cell("staffing-judges", judges)}
      {cell("staffing-came", came)}
      {cell("staffing-per-post", perHead(came, permanent))}
      {cell("staffing-per-judge", perHead(came, judges))}
    </>
  );
}

function Members({ row: { court, members } }: { readonly row: Row }) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <section className="stack-tight" aria-label={court.name}>
      <h2>{say("staffing-people-of", court.name, members.length)}</h2>
      <ul className="staff-lines staffing-people">
        {members.map(({ person, holds, establishment }) => (
          <li key={person.id}>
            <span className="nowrap">{person.name}</span>
            <span className="grow quiet small">{holds.map(tell).join(say("comma"))}</span>
            {establishment === undefined ? (
              <span className="quiet">{say("establishment-none")}</span>
            ) : (
              <span>
                {tell(establishment.kind)} <span className="quiet small">{say("since", establishment.from)}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
