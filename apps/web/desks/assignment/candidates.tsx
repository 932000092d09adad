import { Button } from "antd";
import { Tag } from "../../panels/tags/tags.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { type Candidate, isAble, type Seat } from "./choosing.ts";
import { wording } from "./wording.ts";

type Props = {
  readonly seat: Seat;
  readonly chosen: string | undefined;
  readonly readOnly: boolean;
  readonly onChoose: (person: string) => void;
};

/** Those who could sit in a seat, the least loaded first; who is away or recused can be seen but not chosen. */
export function Candidates({ seat, chosen, readOnly, onChoose }: Props) {
  const say = useWords(wording);
  const ordered = seat.candidates.toSorted((a, b) => Number(isAble(b)) - Number(isAble(a)) || a.load - b.load);
  return (
    <table className="candidates">
      <thead>
        <tr>
          <th scope="col">{say("candidate")}</th>
          <th scope="col" className="right">
            {say("load")}
          </th>
          <th scope="col">{say("state")}</th>
          {!readOnly && <td />}
        </tr>
      </thead>
      <tbody>
        {ordered.map((one) => (
          <tr key={one.person.id} className={isAble(one) ? "" : "candidate-not"}>
            <th scope="row">{one.person.name}</th>
            <td className="right">{say("load-n", one.load)}</td>
            <td>
              <State candidate={one} />
            </td>
            {!readOnly && (
              <td className="right">
                <Button
                  size="small"
                  type={one.person.id === chosen ? "primary" : "default"}
                  aria-pressed={one.person.id === chosen}
                  aria-label={say("choose", one.person.name)}
                  disabled={!isAble(one)}
                  onClick={() => onChoose(one.person.id)}
                >
                  {one.person.id === chosen ? say("chosen") : say("choose", "")}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ candidate: { recused, absent, sits } }: { readonly candidate: Candidate }) {
  const say = useWords(wording);
  if (recused) return <Tag tone="red">{say("recused")}</Tag>;
  if (absent) return <Tag tone="amber">{say("absent")}</Tag>;
  return <span className="quiet">{say(sits ? "sits" : "able")}</span>;
}
