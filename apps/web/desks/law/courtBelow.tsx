import { Select } from "antd";
import { useMe } from "../../client/me.ts";
import { Tag } from "../../panels/tags/tags.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** A court as the address names it; none for one's own. */
type Asked = { readonly court: string | undefined };

/** Whose law is shown where it is not one's own, and that it is only read. */
export function BelowTag({ court }: Asked) {
  const say = useWords(wording);
  const { reads } = useMe();
  const named = reads.find(({ id }) => id === court)?.name;
  if (named === undefined) return null;
  return (
    <>
      <strong>{named}</strong>
      <Tag tone="amber">{say("below")}</Tag>
    </>
  );
}

/** Which court's law, for whoever reads more than his own. */
export function OfCourt({ court, choose }: Asked & { readonly choose: (court: string | undefined) => void }) {
  const say = useWords(wording);
  const { reads } = useMe();
  if (reads.length === 0) return null;
  return (
    <Select
      className="law-court"
      aria-label={say("court")}
      value={court ?? ""}
      options={[{ value: "", label: say("own-court") }, ...reads.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(id) => choose(id || undefined)}
    />
  );
}
