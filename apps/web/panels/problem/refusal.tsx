import "./problem.css";
import type { Problem } from "#contract/index.ts";
import { CiteChip } from "../cite/cite.tsx";
import { useTell, useWords } from "../words/useWords.ts";
import { wording } from "./wording.ts";

const OWN = new Set(Object.keys(wording));
const isOwn = (code: string): code is keyof typeof wording => OWN.has(code);

/** Why something was refused: words, articles, who could, and everything else that stands against it. */
export function Refusal({ problem }: { readonly problem: Problem }) {
  const say = useWords(wording);
  const tell = useTell();
  const { code, zh, cites, also = [], where = [] } = problem;
  // Many refusals name who could in their own words.
  const posts = (problem.posts ?? []).filter((post) => !tell(problem).includes(tell(post)));
  return (
    <div className="refusal">
      <p className="refusal-what">{zh !== "" ? tell(problem) : say(isOwn(code) ? code : "server-failed")}</p>
      {where.length > 0 && (
        <ul className="refusal-where">
          {where.map((one) => (
            <li key={one.path + one.zh}>{tell(one)}</li>
          ))}
        </ul>
      )}
      <Cites cites={cites} />
      {also.map((one) => (
        <div key={one.code + one.zh} className="refusal-also">
          <p>{tell(one)}</p>
          <Cites cites={one.cites} />
        </div>
      ))}
      {posts.length > 0 && <p className="quiet">{say("who-could", posts.map(tell).join(say("or")))}</p>}
    </div>
  );
}

function Cites({ cites }: { readonly cites: Problem["cites"] }) {
  if (cites.length === 0) return null;
  return (
    <p className="row-tight">
      {cites.map((cite) => (
        <CiteChip key={`${cite.document}${cite.article}${cite.quote}`} cite={cite} />
      ))}
    </p>
  );
}

/** The same in a box of its own, read out at once when it appears. */
export function RefusalBox({ problem }: { readonly problem: Problem }) {
  return (
    <div role="alert" className="refusal-box">
      <Refusal problem={problem} />
    </div>
  );
}
