import { read, utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { bring, type Listed, registerWanted } from "../kit/lists.ts";
import { type LivedIn, livedIn } from "../kit/livedIn.ts";
import { bookOf } from "../kit/workbooks.ts";

/** What must come of a row of a court's own list; what every row lacks and is told of is left out. */
type Came = {
  readonly stage: string;
  readonly team?: string;
  readonly track?: string;
  /** A limit of the court and the day it runs from. */
  readonly runs: string;
  readonly missing: readonly string[];
  readonly told: readonly string[];
};
type Row = readonly [cells: readonly string[], came: Came];

/** A court's own words for teams, sorts of cases and stages. */
type Own = {
  readonly law: string;
  readonly mark: string;
  readonly teams: readonly string[];
  readonly tracks: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
};

const SAME = ["案号", "立案日期", "申请执行人", "被执行人", "案由", "执行标的额", "执行依据文号", "承办人"];
const HEADS = ["承办团队", "分案日期", "查控日期", "已送达文书", "当前节点"];
const SERVED = "执行通知书 2026-01-12；报告财产令 2026-01-12";
const [ASSIGNED, INQUIRED] = ["2026-01-10", "2026-01-08"];
const nothing = { missing: [], told: [] };

const COURTS: readonly Own[] = [
  {
    law: "nanzhao",
    mark: "豫1321",
    teams: [
      "执行指挥中心",
      "速执团队",
      "云阳法庭执行团队",
      "皇路店法庭执行团队",
      "执行异议审查及财产处置组",
      "综合审判庭",
      "刑庭",
      "首执一团队",
      "首执二团队",
      "首执三团队",
      "首执四团队",
    ],
    tracks: [],
    heads: HEADS,
    rows: [
      [
        ["首执二团队", ASSIGNED, INQUIRED, SERVED, "在办"],
        { stage: "handling", team: "首执二团队", runs: "offline-house-land 2026-01-10", ...nothing },
      ],
      [
        ["首执团队", ASSIGNED, INQUIRED, SERVED, "财产处置"],
        {
          stage: "handling",
          runs: "two-months-unperformed 2026-01-05",
          missing: ["case.team"],
          told: ["team-parts"],
        },
      ],
      [
        ["云阳法庭执行团队", ASSIGNED, INQUIRED, SERVED, "网拍"],
        { stage: "handling", team: "云阳法庭执行团队", runs: "borderline 2026-01-05", ...nothing },
      ],
      [
        ["院党组", ASSIGNED, INQUIRED, SERVED, "案款发放"],
        { stage: "handling", runs: "case-limit 2026-01-05", missing: ["case.team"], told: ["team-unknown"] },
      ],
      [["", "", INQUIRED, "", "二次查控"], { stage: "triage-due", runs: "transfer-to-centre 2026-01-05", ...nothing }],
    ],
  },
  {
    law: "qingfeng",
    mark: "豫0922",
    teams: ["速执团队", "综合团队", "精执团队"],
    tracks: [],
    heads: HEADS,
    rows: [
      [
        ["速执团队", ASSIGNED, INQUIRED, SERVED, "查控"],
        { stage: "handling", team: "速执团队", runs: "file-hand-over 2026-01-10", ...nothing },
      ],
      [
        ["精执团队", "", INQUIRED, SERVED, "强制措施"],
        {
          stage: "handling",
          team: "精执团队",
          runs: "node-online-inquiry 2026-01-05",
          missing: ["assignment.received"],
          told: [],
        },
      ],
      [
        ["", "", "", "初次接待谈话笔录 2026-01-06", "初次接待"],
        { stage: "triage-due", runs: "reception-same-day 2026-01-05", ...nothing },
      ],
    ],
  },
  {
    law: "demo-city",
    mark: "豫9001",
    teams: ["快执团队", "普执一团队", "普执二团队", "事务集约团队"],
    tracks: ["简易执行案件", "一次性有效执行案件", "普通执行案件"],
    heads: [...HEADS, "繁简类型"],
    rows: [
      [
        ["快执团队", ASSIGNED, INQUIRED, SERVED, "在办", ""],
        { stage: "handling", team: "快执团队", runs: "case-limit 2026-01-05", missing: ["case.track"], told: [] },
      ],
      [
        ["普执一团队", ASSIGNED, INQUIRED, SERVED, "待收案", ""],
        {
          stage: "receipt-due",
          team: "普执一团队",
          track: "普通执行案件",
          runs: "triage-decision 2026-01-08",
          missing: [],
          told: ["track-by-team"],
        },
      ],
      [["", "", "", "", "查控中", ""], { stage: "triage-due", runs: "enforcement-notice 2026-01-05", ...nothing }],
    ],
  },
  {
    law: "demo-jilin",
    mark: "豫9101",
    teams: ["速执团队", "普执团队", "特执团队", "事务集约团队"],
    tracks: ["简易案件", "普通案件", "特殊案件"],
    heads: [...HEADS, "分流结果"],
    rows: [
      [
        ["速执", ASSIGNED, INQUIRED, SERVED, "在办", ""],
        {
          stage: "handling",
          team: "速执团队",
          track: "简易案件",
          runs: "simple-papers 2026-01-05",
          missing: [],
          told: ["track-by-team"],
        },
      ],
      [
        ["普执团队", ASSIGNED, INQUIRED, SERVED, "中止", "普通案件"],
        {
          stage: "suspended",
          team: "普执团队",
          track: "普通案件",
          runs: "hand-over 2026-01-08",
          missing: ["enforcement.suspended"],
          told: [],
        },
      ],
      [
        ["特执", ASSIGNED, INQUIRED, SERVED, "在办", "难案"],
        {
          stage: "handling",
          team: "特执团队",
          runs: "notice 2026-01-05",
          missing: ["case.track"],
          told: ["track-unknown"],
        },
      ],
    ],
  },
];

/** What no row of these lists has, and what is told of each. */
const ALWAYS: ReadonlySet<string> = new Set(["party.identity", "measure.taken", "funds.held", "dossier.place"]);
const GUESSED = "kind-guessed";

describe.each(COURTS)("running cases of $law, from a list in its own words", (own) => {
  test("come with team, sort, stage and limits; what is not said is somebody's to supply; and the template speaks the same words", async () => {
    const court = await livedIn(own.law, own.mark);
    try {
      const lines = await takenOver(court, own);
      for (const [index, [cells, came]] of own.rows.entries()) {
        const line = lines[index];
        const whole = await court.whole(`case/${line?.case?.id}`);
        const { stage, team, track } = whole.line;
        const missing = whole["missing"] as readonly { readonly key: string }[];
        const clocks = whole.clocks;
        expect([
          cells,
          {
            stage: stage.key,
            ...(team === undefined ? {} : { team: team.zh }),
            ...(track === undefined ? {} : { track: track.zh }),
            runs:
              clocks.map(({ key, startedOn }) => `${key} ${startedOn}`).find((one) => one === came.runs) ??
              clocks.map(({ key, startedOn }) => `${key} ${startedOn}`).join(),
            missing: missing.flatMap(({ key }) => (ALWAYS.has(key) ? [] : [key])),
            told: line?.flaws.flatMap(({ code }) => (code === GUESSED ? [] : [code])),
          },
        ]).toEqual([cells, came]);
      }
      await court.isWholeAndAnswered();
      await speaksItsWords(court, own);
    } finally {
      await court.close();
    }
  });
});

async function takenOver(court: LivedIn, { law, mark, heads, rows }: Own): Promise<readonly Listed[]> {
  const handler = court.members.find(({ login }) => login.includes("judge"))?.name ?? "";
  const written = rows.map(([cells], index) => [
    `（2026）${mark}执${index + 1}号`,
    "2026-01-05",
    "禾一帆",
    "鹿鸣商贸有限公司",
    "民间借贷纠纷",
    "80000",
    `（2025）${mark}民初${index + 1}号`,
    cells[0] === "" ? "" : handler,
    ...cells,
  ]);
  const list = await bring(court, await court.as("registrar"), "take-over", bookOf([[...SAME, ...heads], ...written]));
  if ("refused" in list) throw new Error(JSON.stringify(list.refused));
  expect(await list.counts()).toMatchObject({ ready: rows.length });
  await list.run();
  await registerWanted(court, `${law}-test`);
  return list.rows("done");
}

/** The template offers the court's own teams and sorts, and what stands in its example is read as it is meant. */
async function speaksItsWords(court: LivedIn, { teams, tracks }: Own): Promise<void> {
  const registrar = await court.as("registrar");
  const url = "/api/imports/template.xlsx?kind=take-over";
  const { rawPayload } = await court.app.inject({ method: "GET", url, cookies: registrar.cookies });
  const [, values] = Object.values(read(rawPayload).Sheets);
  const rows = values === undefined ? [] : utils.sheet_to_json<readonly string[]>(values, { header: 1 });
  const offered = (heading: string): readonly string[] => {
    const at = rows[0]?.indexOf(heading) ?? -1;
    return at < 0 ? [] : rows.slice(1).flatMap((row) => (row[at] ? [row[at]] : []));
  };
  expect([offered("承办团队"), offered("繁简类型")]).toEqual([teams, tracks]);
  const list = await bring(court, registrar, "take-over", rawPayload, "模板.xlsx");
  if ("refused" in list) throw new Error(JSON.stringify(list.refused));
  const whole = await list.whole();
  const columns = whole["columns"] as readonly { readonly heading: string; readonly reads?: string }[];
  expect(columns.filter(({ reads }) => reads === undefined)).toEqual([]);
  expect((await list.rows()).map(({ flaws }) => flaws.filter(({ weight }) => weight === "wrong"))).toMatchObject([
    [{ code: "number-due" }],
  ]);
}
