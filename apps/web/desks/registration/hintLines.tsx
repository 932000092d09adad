import { WarningOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import type { Hint } from "#contract/index.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** Reasons to look again, each with the case it is about. They stop nobody. */
export function HintLines({ hints }: { readonly hints: readonly Hint[] }) {
  const say = useWords(wording);
  const tell = useTell();
  if (hints.length === 0) return null;
  return (
    <ul className="hints">
      {hints.map((hint) => (
        <li key={`${hint.code} ${hint.case?.id ?? ""}`}>
          <WarningOutlined aria-hidden /> {tell(hint)}{" "}
          {hint.case !== undefined && (
            <Link to="/cases/$id" params={{ id: hint.case.id }} target="_blank">
              {say("hint-case", hint.case.number)}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
