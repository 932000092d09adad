import "./takenOver.css";

import { Link } from "@tanstack/react-router";
import type { CaseWhole, ClockView, TakenOver } from "#contract/index.ts";
import { useMe } from "../../../client/me.ts";
import { ClockTag } from "../../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { wording as limitWording } from "../limits/wording.ts";
import { Missing, type Supplying } from "./missing.tsx";
import { wording } from "./wording.ts";

type Props = Supplying & { readonly clocks: CaseWhole["clocks"]; readonly takenOver: TakenOver };

/** Where a case taken over came from, what it lacks, what runs since when, and what its row said. */
export function TakenOverTab({ takenOver, clocks, ...supplying }: Props) {
  const say = useWords(wording);
  const { on, by, cells } = takenOver;
  return (
    <div className="stack">
      <section className="stack-tight">
        <h2>{say("from", on, by.name)}</h2>
        <Source takenOver={takenOver} />
      </section>
      <Missing missing={takenOver.missing} hasList={takenOver.list !== undefined} {...supplying} />
      <Runs clocks={clocks} />
      {cells.length > 0 && <Cells cells={cells} />}
    </div>
  );
}

function Source({ takenOver: { source, list } }: { readonly takenOver: TakenOver }) {
  const say = useWords(wording);
  return (
    <p className="taken-over-source">
      <span className="quiet">{say("source")}</span> {source}{" "}
      {list === undefined ? (
        <span className="quiet">{say("list-gone")}</span>
      ) : (
        <Link to="/register" search={{ tab: "take-over", list: list.id, state: "done" }} className="no-print">
          {say("open-list")}
        </Link>
      )}
    </p>
  );
}

/** Every limit with the day it runs from and what it runs from, those that run first. */
function Runs({ clocks }: { readonly clocks: CaseWhole["clocks"] }) {
  const say = useWords(wording);
  const tell = useTell();
  const ordered = clocks.toSorted((a, b) => Number(hasEnded(a)) - Number(hasEnded(b)));
  return (
    <section className="stack-tight">
      <h2>{say("runs")}</h2>
      {ordered.length === 0 ? (
        <p className="quiet">{say("runs-none")}</p>
      ) : (
        <div className="taken-over-box">
          <table className="taken-over-table">
            <thead>
              <tr>
                <th scope="col">{say("limit")}</th>
                <th scope="col">{say("since")}</th>
                <th scope="col">{say("now")}</th>
              </tr>
            </thead>
            <tbody>
              {ordered.map((clock) => (
                <tr key={`${clock.key} ${clock.id}`}>
                  <th scope="row">{clock.name}</th>
                  <td>
                    {clock.startedOn} <span className="quiet">{tell(clock.startedBy)}</span>
                  </td>
                  <td>
                    <Now clock={clock} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const hasEnded = ({ state }: ClockView): boolean => state !== "running" && state !== "paused" && state !== "overdue";

function Now({ clock }: { readonly clock: ClockView }) {
  const say = useWords(limitWording);
  const me = useMe();
  const { state } = clock;
  if (state === "running" || state === "paused" || state === "overdue")
    return <ClockTag clock={{ ...clock, state }} today={me.today} named={false} />;
  return (
    <span className="quiet">
      {say(state)} {clock.stoppedOn}
    </span>
  );
}

function Cells({ cells }: Pick<TakenOver, "cells">) {
  const say = useWords(wording);
  const tell = useTell();
  const several = new Set(cells.map(({ row }) => row)).size > 1;
  return (
    <section className="stack-tight">
      <h2>{say("cells")}</h2>
      <div className="taken-over-box">
        <table className="taken-over-table">
          <thead>
            <tr>
              {several && <th scope="col">{say("row")}</th>}
              <th scope="col">{say("column")}</th>
              <th scope="col">{say("written")}</th>
              <th scope="col">{say("reads")}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map(({ row, heading, text, reads, edited }) => (
              <tr key={`${row} ${heading}`}>
                {several && <td>{row}</td>}
                <th scope="row">{heading}</th>
                <td>
                  {text} {edited && <span className="quiet small">{say("edited")}</span>}
                </td>
                <td className="quiet">{tell(reads)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
