import { parse as parseYaml } from "yaml";
import { at, type Breach, breach, type File, isSpoken, isTest, literals } from "./file.ts";

const PLACE = /(\p{Script=Han}{2,}?)(?:省|市|县|区)/gu;
const NUMBER = /^(\p{Script=Han}+)[【〔[（(]/u;
/** Folders whose names are plain English: only a document of theirs can give them away. */
const PLAIN = ["national", "city"];

/** Names by which a court could be known in code: what its documents call it, its place, its number, its folder. */
export function namesOf(documents: readonly File[]): readonly string[] {
  const names = documents.flatMap(({ path, text }) => {
    const folder = path.split("/")[1] ?? "";
    const written = /^---\n(.*?)\n---\n/s.exec(text)?.[1];
    if (written === undefined || folder === "national") return [];
    const front = parseYaml(written) as Readonly<Record<string, unknown>>;
    const said = [front.court, front.issuer].filter((name) => typeof name === "string");
    const places = said.flatMap((name) =>
      [...name.replace(/^中共/, "").matchAll(PLACE)].map(([, place]) => place ?? ""),
    );
    const number = NUMBER.exec(String(front.number ?? ""))?.[1];
    return [
      String(front.id ?? ""),
      ...(PLAIN.includes(folder) ? [] : [folder]),
      ...places,
      ...said.filter((name) => name.length > 5),
      ...(number === undefined ? [] : [number]),
    ];
  });
  return [...new Set(names)].filter((name) => name !== "").sort();
}

const inSource = (path: string): boolean => isSpoken(path) && !isTest(path);

/** A court's name in code: law is data, and code serves every court. */
export function namesCourt(file: File, names: readonly string[]): readonly Breach[] {
  if (!inSource(file.path)) return [];
  const text = file.text.toLowerCase();
  return names.flatMap((name) => {
    const offset = text.indexOf(name.toLowerCase());
    return offset < 0 ? [] : [breach(file, offset, `${name}: no court's name in src`)];
  });
}

const ARTICLE = /第[一二三四五六七八九十百千零〇○\d]+[条款项]/u;
const KEY = /[\w/-]#\d+(\.[\w-]+)*/;
/** The grammar's own example of a heading, in a refusal that shows how to write one. */
const SHOWN = /## 第一条 \{#1\}/g;

/** An article number in code: which article a rule stands under is said in the law file alone. */
export function articleNumbers(file: File): readonly Breach[] {
  if (!inSource(file.path)) return [];
  const anywhere = ARTICLE.exec(file.text.replace(SHOWN, ""));
  const cited = [...literals(file)].filter(({ text }) => KEY.test(text));
  return [
    ...(anywhere === null
      ? []
      : [breach(file, file.text.indexOf(anywhere[0]), `${anywhere[0]}: no article number in src`)]),
    ...cited.map(({ node, text }) => at(file, node, `${text}: no citation key in src`)),
  ];
}
