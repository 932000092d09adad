import { Unreadable } from "./problem.ts";
import { showsDate } from "./serial.ts";
import { textKeeper, walkXml } from "./xml.ts";
import type { Archive, Content } from "./zip.ts";

/** What cells of a sheet refer to. */
export type Workbook = {
  readonly from1904: boolean;
  /** Visible worksheets in order: name and part. Where all are hidden, all of them. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly strings: readonly string[];
  /** By style number: whether it shows a date. */
  readonly dates: readonly boolean[];
};

const WORKBOOK = "xl/workbook.xml";

/** Reads everything of a workbook but the cells. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.names.includes(WORKBOOK)) throw new Unreadable("not-workbook");
  let from1904 = false;
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  await walkXml(WORKBOOK, part(archive, WORKBOOK), {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = /^(1|true|on)$/.test(attributes["date1904"] ?? "");
      const hidden = (attributes["state"] ?? "visible") !== "visible";
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      if (name === "sheet") sheets.push({ name: attributes["name"] ?? "", id, hidden });
    },
  });
  const targets = await relations(archive);
  const known = sheets.flatMap(({ name, id, hidden }) => {
    const target = targets.get(id);
    return target === undefined || !archive.names.includes(target) ? [] : [{ name, part: target, hidden }];
  });
  const visible = known.filter(({ hidden }) => !hidden);
  if (known.length === 0) throw new Unreadable("part-missing", "xl/worksheets");
  return {
    from1904,
    sheets: visible.length > 0 ? visible : known,
    strings: await sharedStrings(archive),
    dates: await dateStyles(archive),
  };
}

export function part(archive: Archive, name: string): Content {
  const content = archive.read(name);
  if (content === undefined) throw new Unreadable("part-missing", name);
  return content;
}

/** Relation id → part, for the workbook's own relations. */
async function relations(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const name = "xl/_rels/workbook.xml.rels";
  const targets = new Map<string, string>();
  await walkXml(name, part(archive, name), {
    open(element, { Id, Target = "" }) {
      if (element !== "Relationship" || Id === undefined) return;
      targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target.replace(/^\.\//, "")}`);
    },
  });
  return targets;
}

async function sharedStrings(archive: Archive): Promise<readonly string[]> {
  const name = archive.names.find((one) => one.toLowerCase() === "xl/sharedstrings.xml");
  if (name === undefined) return [];
  const strings: string[] = [];
  const keep = textKeeper();
  let [text, inText, phonetic] = ["", false, false];
  await walkXml(name, part(archive, name), {
    open(element) {
      if (element === "si") text = "";
      else if (element === "t") inText = !phonetic;
      else if (element === "rPh") phonetic = true;
    },
    text(some) {
      if (inText) text += some;
    },
    close(element) {
      if (element === "t") inText = false;
      else if (element === "rPh") phonetic = false;
      else if (element === "si") strings.push(keep(text));
    },
  });
  return strings;
}

async function dateStyles(archive: Archive): Promise<readonly boolean[]> {
  const name = "xl/styles.xml";
  if (!archive.names.includes(name)) return [];
  const codes = new Map<number, string>();
  const dates: boolean[] = [];
  let inFormats = false;
  await walkXml(name, part(archive, name), {
    open(element, attributes) {
      if (element === "numFmt") codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      else if (element === "cellXfs") inFormats = true;
      else if (element === "xf" && inFormats) {
        const id = Number(attributes["numFmtId"] ?? 0);
        dates.push(showsDate(id, codes.get(id)));
      }
    },
    close(element) {
      if (element === "cellXfs") inFormats = false;
    },
  });
  return dates;
}
