import { Button, Select } from "antd";
import type { Search } from "../../client/address.ts";
import { useAsk } from "../../client/ask.ts";
import { useMe } from "../../client/me.ts";
import { useWords } from "../../panels/words/useWords.ts";
import { DueChip, OneOf, SeveralOf } from "./choices.tsx";
import { cleared, isFiltered, ORDERS, type Order, orderIn } from "./filters.ts";
import { AmountChip, DaysChip } from "./ranges.tsx";
import { Searching } from "./searching.tsx";
import { useRegions } from "./useRegions.ts";
import { wording } from "./wording.ts";

type Bar = { readonly search: Search; readonly change: (change: Search) => void };

/** Search and filters of the list, all of them kept in the address. */
export function FilterBar({ search, change }: Bar) {
  const say = useWords(wording);
  const { data: vocabulary } = useAsk("vocabulary", { query: { court: search["court"] } });
  const units = vocabulary?.words.filter(({ sort }) => sort === "unit") ?? [];
  const people = vocabulary?.people.map(({ id, name }) => ({ key: id, name })) ?? [];
  const handlers = [{ key: "none", name: say("no-handler") }, ...people];
  const regions = useRegions(search["court"]);
  const [zh, en] = wording["no-region"];
  const several = { search, change };
  return (
    <search className="filter-bar no-print" aria-label={say("filters")}>
      <Searching search={search} change={change} />
      <SeveralOf filter="stage" words={vocabulary?.stages ?? []} {...several} />
      <SeveralOf filter="team" words={units} {...several} />
      {regions.length > 0 && <SeveralOf filter="region" words={[...regions, { key: "none", zh, en }]} {...several} />}
      <SeveralOf filter="kind" words={vocabulary?.kinds ?? []} {...several} />
      <OneOf filter="handler" options={handlers} none={say("pick-one")} {...several} />
      <SeveralOf filter="node" words={vocabulary?.clocks.filter(({ breach }) => breach) ?? []} {...several} />
      <DueChip {...several} />
      <DaysChip {...several} />
      <AmountChip {...several} />
      <CourtChip {...several} />
      {isFiltered(search) && (
        <Button type="link" size="small" onClick={() => change({ ...cleared(), order: search["order"] })}>
          {say("clear")}
        </Button>
      )}
    </search>
  );
}

/** Which court's cases, for whoever reads more than his own. */
function CourtChip({ search, change }: Bar) {
  const say = useWords(wording);
  const { reads } = useMe();
  if (reads.length === 0) return null;
  const options = reads.map(({ id, name }) => ({ key: id, name }));
  return <OneOf filter="court" options={options} none={say("own-court")} search={search} change={change} />;
}

/** In which order the list stands. */
export function OrderChoice({ search, change }: Bar) {
  const say = useWords(wording);
  const orders = Object.keys(ORDERS) as Order[];
  return (
    <Select
      aria-label={say("order")}
      className="order-choice"
      value={orderIn(search)}
      options={orders.map((order) => ({ value: order, label: say(`order-${order}`) }))}
      onChange={(order) => change({ order: order === "newest" ? undefined : order })}
    />
  );
}
