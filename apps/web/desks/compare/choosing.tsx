import { Input, Select } from "antd";
import { useAsk } from "../../client/ask.ts";
import { useWords } from "../../panels/words/useWords.ts";
import type { Change } from "./chosen.ts";
import { wording } from "./wording.ts";

const RELATIONS = ["above", "own", "below"] as const;

type Props = { readonly courts: readonly string[]; readonly on: string; readonly change: Change };

/** Which courts are compared, and by the rules of which day. */
export function Choosing({ courts, on, change }: Props) {
  const say = useWords(wording);
  const { data } = useAsk("compareCourts");
  const options = RELATIONS.flatMap((relation) => {
    const some = (data?.rows ?? []).filter((row) => row.relation === relation);
    if (some.length === 0) return [];
    return [{ label: say(relation), options: some.map(({ id, name }) => ({ value: id, label: name })) }];
  });
  return (
    <div className="compare-choosing no-print">
      <label htmlFor="compare-courts">{say("courts")}</label>
      <Select
        id="compare-courts"
        mode="multiple"
        className="compare-courts"
        placeholder={say("courts-pick")}
        maxCount={8}
        value={data === undefined ? [] : [...courts]}
        options={options}
        showSearch={{ optionFilterProp: "label" }}
        onChange={(next: readonly string[]) => change({ courts: next.join(",") })}
      />
      <label htmlFor="compare-on">{say("on")}</label>
      <Input
        id="compare-on"
        type="date"
        className="compare-on"
        value={on}
        onChange={({ target }) => change({ on: target.value || undefined })}
      />
    </div>
  );
}
