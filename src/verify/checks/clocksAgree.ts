import { formatLimit } from "#kernel/limit.ts";
import { citationOf } from "#policy/cite.ts";
import type { Clock } from "#policy/model.ts";
import type { Both } from "#policy/refusal.ts";
import { type Check, finding, titled } from "../finding.ts";

/** Two clocks that start, stop and apply alike have one limit. Different starts or stops are two duties, not a contradiction. */
export const clocksAgree: Check = {
  name: "clocks-agree",
  run({ document, court }) {
    const all = document.rules.clocks;
    return all.flatMap((clock, index) =>
      all.slice(index + 1).flatMap((other) => {
        if (sameDuty(clock) !== sameDuty(other) || sameLimit(clock, other)) return [];
        const limits = [clock, other].map(({ limit }): Both => [formatLimit(limit, "zh"), formatLimit(limit, "en")]);
        return finding(
          "clocks-agree",
          "error",
          other.source.place,
          "clocks-contradict",
          [titled(clock), titled(other), ...limits],
          {
            rules: [clock.id, other.id],
            cites: [citationOf(clock, court.law), citationOf(other, court.law)],
          },
        );
      }),
    );
  },
};

const sameLimit = (a: Clock, b: Clock): boolean => JSON.stringify(a.limit) === JSON.stringify(b.limit);

/** What makes two clocks one duty: the events, the conditions and the thing they count by, as written. */
const sameDuty = ({ starts, stops, where, unless, per, affair }: Clock): string =>
  JSON.stringify([starts, stops, where, unless, per, affair], (key, value: unknown) =>
    key === "place" ? undefined : value,
  );
