import type { Standing } from "#casework/index.ts";
import { type Expected, expectedOf } from "#clocks/index.ts";
import type { CaseWhole } from "#contract/index.ts";
import type { Event } from "#kernel/event.ts";
import { citationOf } from "#policy/cite.ts";
import { holds } from "#policy/condition.ts";
import type { Law } from "#policy/model.ts";
import { ownWords } from "#policy/tell/names.ts";
import { conditionIn, eventIn, limitIn } from "#policy/tell/phrase.ts";
import { aheadOf, stageOf } from "#work/index.ts";
import type { Known } from "./known.ts";
import { citeOf, ruleWord, wordOf } from "./said.ts";

type View = CaseWhole["expected"];

/** What is still to come of a case: its steps to the end, and the limits that start on the way, with their days where the law gives any. */
export function expectedView(
  { clocks, facts }: Pick<Standing, "clocks" | "facts">,
  log: readonly Event[],
  { court, today }: Pick<Known, "court" | "today">,
): View {
  const { law, calendar, vocabulary } = court;
  const ahead = aheadOf(stageOf(log, facts, law));
  const found = expectedOf(clocks, { law, calendar, now: today, facts, carries: vocabulary.events, ahead });
  const limits = found.map((one) => limitView(one, facts, court));
  return {
    ahead: ahead.map((event) => wordOf(event, court)),
    limits: [...limits.filter(({ sure }) => sure), ...limits.filter(({ sure }) => !sure)],
  };
}

function limitView(
  { clock, start, how, by, on, due, sure }: Expected,
  facts: Standing["facts"],
  court: Known["court"],
): View["limits"][number] {
  const own = ownWords(court.law, court.vocabulary);
  const both = (tell: (language: "zh" | "en") => string) => ({ zh: tell("zh"), en: tell("en") });
  const called = (rule: Parameters<typeof ruleWord>[0]) => {
    const { zh, en } = ruleWord(rule);
    return { zh, en };
  };
  const { where } = clock;
  const isOpen = where !== undefined && holds(where, facts) === undefined;
  return {
    key: clock.key,
    name: called(clock),
    limit: both((language) => limitIn(clock.limit, language, own)),
    start: both((language) => eventIn(start, language, own)),
    ...(isOpen ? { where: both((language) => conditionIn(where, language, own)) } : {}),
    how,
    ...(by === undefined ? {} : { by: called(by) }),
    ...(on === undefined ? {} : { on }),
    ...(due === undefined ? {} : { due }),
    sure,
    owner: ownerIn(clock, court.law).map((word) => wordOf(word, court)),
    cites: [citeOf(citationOf(clock, court.law), court.law)],
  };
}

/** Who would keep it: named by the limit, else by its affair. */
const ownerIn = ({ owner, affair }: Expected["clock"], { rules }: Law): readonly string[] =>
  owner.length > 0 ? owner : (rules.affairs.find(({ key }) => key === affair)?.owner ?? []);
