import { addDays, type CivilDate, partsOf } from "#kernel/calendar.ts";
import type { Fields } from "#kernel/event.ts";
import type { Random } from "#kernel/random.ts";
import { demo } from "../wording.ts";

/** Days between an instrument and the registration: within the two years one has to apply; of a case taken up again, longer. */
const AGE = [35, 420] as const;
const AGE_AGAIN = [500, 1500] as const;

/** What an instrument is called and numbered: of the kind it is, by who made it, in a year before the case was registered. */
export function instrumentFor(truth: Fields, mark: string, registeredOn: CivilDate, chance: Random): string {
  const [least, most] = truth["case.kind"] === "reinstated" ? AGE_AGAIN : AGE;
  const { year } = partsOf(addDays(registeredOn, -chance.integer(least, most)));
  const values = [String(year), mark, String(chance.integer(12, 4980))];
  return demo[formOf(truth)].replace(/\$(\d)/g, (_, at) => values[Number(at) - 1] ?? "");
}

type Form = "judgment" | "mediation" | "criminal" | "administrative" | "award" | "award-labour" | "notarised";

function formOf(truth: Fields): Form {
  if (truth["case.kind"] === "administrative") return "administrative";
  switch (truth["instrument.kind"]) {
    case "award":
      return truth["claim.cause"] === "labour" ? "award-labour" : "award";
    case "mediation":
    case "criminal":
    case "notarised":
      return truth["instrument.kind"];
    default:
      return "judgment";
  }
}
