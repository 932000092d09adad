import { useMe } from "../../client/me.ts";
import { useFormats } from "../words/formats.ts";
import { useWords } from "../words/useWords.ts";
import { wording } from "./wording.ts";

/** What stands over every print: the court, who printed it, and when by the court's clock. */
export function PrintHead() {
  const say = useWords(wording);
  const me = useMe();
  const { moment } = useFormats();
  return (
    <div className="print-only print-head" aria-hidden="true">
      {say("printed", me.court.name, me.person.name, moment(me.now))}
    </div>
  );
}
