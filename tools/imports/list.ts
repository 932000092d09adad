import { type Party, party } from "#generate/index.ts";
import { addDays, type CivilDate, civil, daysBetween } from "#kernel/calendar.ts";
import { type Random, random } from "#kernel/random.ts";

/** What one case of a list was meant to say. */
export type Meant = {
  readonly number: string;
  readonly registeredOn: CivilDate;
  readonly stage: string;
  readonly team?: string;
  readonly handlers: readonly string[];
  /** In fen. */
  readonly amount?: number;
  readonly held?: number;
  readonly measures: readonly string[];
  readonly papers: number;
  readonly place?: string;
  readonly missing: readonly string[];
};

export type MadeList = {
  readonly rows: readonly (readonly unknown[])[];
  readonly meant: readonly Meant[];
  /** Rows planted with something wrong, and the column it is in. */
  readonly wrong: ReadonlyMap<number, string>;
};

export type Handlers = {
  readonly judge: string;
  readonly officer: string;
  readonly team: readonly [key: string, name: string];
};

const HEAD = [
  "案号",
  "立案时间",
  "申请执行人",
  "申请执行人证件号码",
  "被执行人",
  "被执行人类型",
  "案由",
  "执行标的额（元）",
  "执行依据文号",
  "承办法官",
  "承办团队",
  "分案日期",
  "当前节点",
  "查控日期",
  "查封/冻结措施",
  "到账款项",
  "到账日期",
  "未发放金额",
  "已送达文书",
  "卷宗位置",
  "中止日期",
  "终本日期",
  "备注",
] as const;

const TODAY_LEAST = 40;

/** A list of running cases of a court up to a day; the same seed, the same list. */
export function takeOverList(
  seed: string,
  count: number,
  until: CivilDate,
  mark: string,
  teams: readonly Handlers[],
): MadeList {
  const rows: unknown[][] = [["某院存量案件导出（演示）"], [...HEAD]];
  const meant: Meant[] = [];
  const wrong = new Map<number, string>();
  for (let index = 0; index < count; index++) {
    const chance = random(`${seed}/${index}`);
    const { cells, means, extra } = oneCase(index, chance, until, mark, teams);
    const bad = index % 50 === 49 ? spoilt(cells, index) : undefined;
    rows.push(cells);
    if (bad === undefined) {
      meant.push(means);
      if (extra !== undefined) rows.push(extra);
    } else wrong.set(rows.length, bad);
  }
  return { rows, meant, wrong };
}

/** A cell made wrong on purpose: a day or an amount that cannot be, a number with a wrong check digit, a number of no case. */
function spoilt(cells: unknown[], index: number): string {
  const ways: readonly (readonly [column: number, text: string])[] = [
    [1, "2025-02-30"],
    [7, "1000000000000000"],
    [3, "11010519491231002Y"],
    [0, `2024豫执第${index}号`],
    [6 + 6, "不存在的阶段"],
    [4, "鹿".repeat(300)],
  ];
  const [column, text] = ways[Math.floor(index / 50) % ways.length] ?? [1, "2025-02-30"];
  cells[column] = text;
  return HEAD[column] ?? "";
}

const CAUSES = [
  "民间借贷纠纷",
  "机动车交通事故责任纠纷",
  "追索劳动报酬纠纷",
  "抚养费纠纷",
  "金融借款合同纠纷",
] as const;
const STAGES: readonly (readonly [written: string, stage: string])[] = [
  ["执行中", "handling"],
  ["财产查控", "handling"],
  ["财产处置", "handling"],
  ["中止执行", "suspended"],
  ["终结本次执行程序", "closed"],
  ["待收案", "receipt-due"],
];

/** The days on which what was done was done; none where nobody wrote it down. */
function daysOf(chance: Random, stage: string, later: (from: number, to: number) => CivilDate) {
  const odds = (percent: number): boolean => chance.integer(1, 100) <= percent;
  return {
    assigned: stage === "receipt-due" || odds(92) ? later(1, 6) : undefined,
    inquiry: odds(90) ? later(3, 15) : undefined,
    arrivedOn: odds(80) ? later(20, 39) : undefined,
    papers: odds(80) ? later(2, 9) : undefined,
    ended: stage === "closed" ? later(30, 200) : undefined,
    suspended: stage === "suspended" ? later(20, 38) : undefined,
  };
}

function oneCase(index: number, chance: Random, until: CivilDate, mark: string, teams: readonly Handlers[]) {
  const year = chance.integer(2023, 2025);
  const registeredOn = addDays(civil(`${year}-01-05`), chance.integer(0, 330));
  const span = Math.max(TODAY_LEAST, daysBetween(registeredOn, until) - 5);
  const later = (from: number, to: number): CivilDate =>
    addDays(registeredOn, Math.min(span, chance.integer(from, to)));
  const number = `（${year}）${mark}执${index + 1}号`;
  const person = party(`${index}/a`, "person");
  const firm = party(`${index}/d`, "enterprise");
  const [written, stage] = chance.pick(STAGES);
  const at = chance.pick(teams);
  const missing: string[] = [];
  const lacks = (odds: number, item: string): boolean => {
    const absent = chance.integer(1, 100) <= odds;
    if (absent && stage !== "closed") missing.push(item);
    return absent;
  };
  const handled = stage === "handling" || stage === "suspended";
  const amount = chance.integer(10_000, 90_000_000);
  const noAmount = lacks(5, "claim.amount");
  const noInstrument = lacks(5, "instrument.number");
  const noPlace = lacks(10, "dossier.place");
  const noIdentity = chance.integer(1, 10) <= 3;
  missing.push("party.identity");
  const noHandler = chance.integer(1, 100) <= 6;
  const days = daysOf(chance, stage, later);
  const { assigned, inquiry, papers } = days;
  const measures = measuresOf(index, chance, later);
  const noMeasures = measures === undefined;
  const held = chance.integer(1, 4) === 1 ? chance.integer(100, 900_000) : undefined;
  const arrivedOn = held === undefined ? undefined : days.arrivedOn;
  if (handled) {
    if (assigned === undefined) missing.push("assignment.received");
    if (noHandler) missing.push("handler.named");
    if (inquiry === undefined) missing.push("inquiry.completed");
    if (papers === undefined) missing.push("paper.served");
  }
  if (noMeasures) missing.push("measure.taken");
  if (held !== undefined && arrivedOn === undefined) missing.push("funds.arrived");
  const two = chance.integer(1, 8) === 1;
  const place = `三楼档案室${index % 9}柜${index % 7}格`;
  const cause = chance.pick(CAUSES);
  const known = { index, number, mark, year, registeredOn, written, cause, amount, held, measures, at };
  const gone = { noIdentity, noAmount, noInstrument, noHandler, noPlace };
  const cells = cellsOf({ ...known, ...gone, ...days, arrivedOn, person, firm, two, place });
  // Every thirteenth case has a second debtor in a row of its own.
  const extra =
    index % 13 === 5
      ? cells.map((cell, at) => (at === 0 ? cell : at === 4 ? `${person.name}三` : at === 5 ? "自然人" : ""))
      : undefined;
  const told = { amount: noAmount ? undefined : amount, place: noPlace ? undefined : place };
  const means = meantBy({ ...known, ...told, papers, stage, noHandler, missing });
  return { cells, means, extra };
}

type Written = {
  readonly index: number;
  readonly number: string;
  readonly mark: string;
  readonly year: number;
  readonly registeredOn: CivilDate;
  readonly person: Party;
  readonly firm: Party;
  readonly two: boolean;
  readonly noIdentity: boolean;
  readonly noAmount: boolean;
  readonly amount: number;
  readonly noInstrument: boolean;
  readonly noHandler: boolean;
  readonly at: Handlers;
  readonly assigned: CivilDate | undefined;
  readonly written: string;
  readonly inquiry: CivilDate | undefined;
  readonly measures: { readonly text: string } | undefined;
  readonly held: number | undefined;
  readonly arrivedOn: CivilDate | undefined;
  readonly papers: CivilDate | undefined;
  readonly noPlace: boolean;
  readonly place: string;
  readonly suspended: CivilDate | undefined;
  readonly ended: CivilDate | undefined;
  readonly cause: string;
};

/** A case as its row writes it. */
function cellsOf({
  index,
  number,
  mark,
  year,
  registeredOn,
  person,
  firm,
  two,
  noIdentity,
  noAmount,
  amount,
  noInstrument,
  noHandler,
  at,
  assigned,
  written,
  inquiry,
  measures,
  held,
  arrivedOn,
  papers,
  noPlace,
  place,
  suspended,
  ended,
  cause,
}: Written): unknown[] {
  return [
    index % 3 === 0 ? number.replace("（", "(").replace("）", ")") : index % 7 === 0 ? ` ${number} ` : number,
    shownDay(registeredOn, index),
    index % 11 === 0 ? "𠮷田一" : person.name,
    noIdentity ? "" : person.id,
    two ? `${firm.name}、${person.name}二` : firm.name,
    two ? "企业、自然人" : "企业",
    cause,
    noAmount ? "" : shownAmount(amount, index),
    noInstrument ? "不详" : `（${year - 1}）${mark}民初${index + 7}号`,
    noHandler ? "" : `${at.judge}、${at.officer}`,
    at.team[1],
    assigned === undefined ? "" : shownDay(assigned, index + 1),
    written,
    inquiry === undefined ? "未知" : shownDay(inquiry, index + 2),
    measures === undefined ? "" : measures.text,
    held === undefined ? "无" : shownAmount(held, index + 1),
    arrivedOn === undefined ? "" : shownDay(arrivedOn, index),
    held === undefined ? "无" : shownAmount(held, index + 1),
    papers === undefined ? "" : `执行通知书 ${papers}；报告财产令 ${papers}`,
    noPlace ? "" : place,
    suspended ?? "",
    ended ?? "",
    "原系统备注",
  ];
}

type Chosen = Pick<Meant, "number" | "registeredOn" | "stage" | "missing"> & {
  readonly at: Handlers;
  readonly noHandler: boolean;
  readonly amount: number | undefined;
  readonly held: number | undefined;
  readonly measures: { readonly untils: readonly string[] } | undefined;
  readonly papers: CivilDate | undefined;
  readonly place: string | undefined;
};

const meantBy = ({
  number,
  registeredOn,
  stage,
  at,
  noHandler,
  amount,
  held,
  measures,
  papers,
  place,
  missing,
}: Chosen): Meant => ({
  number,
  registeredOn,
  stage,
  team: at.team[0],
  handlers: noHandler ? [] : [at.judge, at.officer],
  ...(amount === undefined ? {} : { amount }),
  ...(held === undefined ? {} : { held }),
  measures: measures?.untils ?? [],
  papers: papers === undefined ? 0 : 2,
  ...(place === undefined ? {} : { place }),
  missing: [...new Set(missing)].sort(),
});

function measuresOf(index: number, chance: Random, later: (from: number, to: number) => CivilDate) {
  const count = chance.integer(0, 3);
  if (count === 0) return index % 2 === 0 ? undefined : { text: "无", untils: [] };
  const each = Array.from({ length: count }, (_, n) => {
    const from = later(5, 30);
    const until = addDays(from, 364 * (n + 1));
    const text = [
      `冻结 某银行尾号${1000 + n}账户 ${from}至${until}`,
      `查封：某小区${n + 1}号楼房产（${from.replaceAll("-", ".")}-${until.replaceAll("-", ".")}）`,
      `扣押 某牌货车 自${from}起至${until}止`,
    ][n % 3];
    return { text, until };
  });
  return {
    text: each.map(({ text }) => text).join(index % 2 === 0 ? "；" : ";\n"),
    untils: each.map(({ until }) => until).sort(),
  };
}

/** A day as lists write it. */
function shownDay(day: CivilDate, way: number): unknown {
  const [year = "", month = "", date = ""] = day.split("-");
  const ways = [
    day,
    `${year}/${Number(month)}/${Number(date)}`,
    `${year}.${month}.${date}`,
    `${year}年${Number(month)}月${Number(date)}日`,
    `${day} 00:00:00`,
  ];
  return ways[way % ways.length];
}

/** An amount in fen as lists write it, in yuan. */
function shownAmount(fen: number, way: number): unknown {
  const yuan = (fen / 100).toFixed(2);
  const [whole = "", cents = ""] = yuan.split(".");
  const grouped = `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${cents}`;
  return [fen / 100, yuan, grouped, `${yuan}元`][way % 4];
}
