import type { Report, ReportColumn } from "#contract/index.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** How a number is counted, below its name, with where that comes from. */
export function Definition({ column }: { readonly column: ReportColumn }) {
  const say = useWords(wording);
  const tell = useTell();
  const { name, unit, means, version, source, unverified } = column;
  return (
    <span className="report-definition">
      <span>{unit === "days" ? say("in-days", tell(name)) : tell(name)}</span>
      <span className="quiet small">{tell(means)}</span>
      {unverified && (
        <span className="report-unverified small">
          {say("version", version)} · {tell(source)}
        </span>
      )}
    </span>
  );
}

/** How every number is counted and where that comes from; and what cannot be counted yet. */
export function Definitions({
  columns,
  missing,
  inside,
}: Pick<Report, "columns" | "missing"> & { readonly inside: boolean }) {
  const say = useWords(wording);
  const tell = useTell();
  const own = columns.find(({ unverified }) => !unverified);
  return (
    <section className="report-definitions" aria-label={say("definitions")}>
      <h2>{say("definitions")}</h2>
      {!inside && (
        <dl>
          {columns.map(({ key, name, means, source, version, unverified }) => (
            <div key={key}>
              <dt>{tell(name)}</dt>
              <dd>
                {tell(means)}
                {unverified && (
                  <span className="report-unverified small">
                    {say("version", version)} · {tell(source)}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {own !== undefined && <p className="quiet small">{say("own", tell(own.source), say("version", own.version))}</p>}
      {missing.length > 0 && (
        <>
          <h2>{say("missing")}</h2>
          <dl>
            {missing.map(({ name, why }) => (
              <div key={name.zh}>
                <dt>{tell(name)}</dt>
                <dd>{tell(why)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
