import type { ReportColumn } from "#contract/index.ts";
import type { Column } from "../catalogue.ts";
import { definitions, sources } from "./wording.ts";

const both = ([zh, en]: readonly [string, string]) => ({ zh, en });

/** A column as it is called and counted, and where that comes from. */
export function columnOf({ key, unit, outside, source = outside === true ? "outside" : "own" }: Column): ReportColumn {
  const { name, means } = definitions[key] ?? { name: [key, key], means: [key, key] };
  const { [source]: from } = sources;
  return {
    key,
    unit,
    name: both(name),
    means: both(means),
    version: "1",
    source: both(from),
    unverified: outside === true,
  };
}
