import { Button } from "antd";
import type { TakenOver } from "#contract/index.ts";
import { useAddress } from "../../../client/address.ts";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { LackCells } from "./lackSays.tsx";
import { wording } from "./wording.ts";

type Lack = TakenOver["missing"][number];

/** What is done about something missing; nothing where one may only read. */
export type Supplying = {
  readonly supply?: (lack: Lack) => void;
  /** Says that it was looked for and is not. */
  readonly settle?: (lack: Lack) => void;
};

type Props = Supplying & { readonly missing: readonly Lack[]; readonly hasList: boolean };

/** What a case taken over lacks, item by item: the cells that speak of it, and its form with what is known. */
export function Missing({ missing, hasList, supply, settle }: Props) {
  const say = useWords(wording);
  return (
    <section className="stack-tight">
      <h2>{say("missing", missing.length)}</h2>
      <p className="quiet">{say(missing.length === 0 ? "missing-none" : "missing-why")}</p>
      {missing.length > 0 && (
        <div className="taken-over-box">
          <table className="taken-over-table taken-over-missing">
            <thead>
              <tr>
                <th scope="col">{say("item")}</th>
                {hasList && <th scope="col">{say("in-list")}</th>}
                <td className="no-print" />
              </tr>
            </thead>
            <tbody>
              {missing.map((lack) => (
                <Item
                  key={lack.item.key}
                  lack={lack}
                  hasList={hasList}
                  {...(supply === undefined ? {} : { supply })}
                  {...(settle === undefined ? {} : { settle })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const SUPPLY = { tell: "supply", state: "supply", correct: "put-right", party: "to-parties" } as const;

function Item({ lack, hasList, supply, settle }: Supplying & { readonly lack: Lack; readonly hasList: boolean }) {
  const say = useWords(wording);
  const tell = useTell();
  const [{ at }] = useAddress();
  const { item, does } = lack;
  return (
    <tr className={at === item.key ? "taken-over-at" : undefined}>
      <th scope="row">{tell(item)}</th>
      {hasList && (
        <td>
          <LackCells lack={lack} />
        </td>
      )}
      <td className="no-print taken-over-does">
        <div className="row">
          {supply !== undefined && (
            <Button size="small" onClick={() => supply(lack)}>
              {say(SUPPLY[does.how])}
            </Button>
          )}
          {settle !== undefined && (
            <Button size="small" type="text" onClick={() => settle(lack)}>
              {say("settle")}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}
