export type Language = "zh" | "en";
/** One text in both languages; `{name}` stands for a value. */
export type Template = readonly [zh: string, en: string];
/** What stands in for the `{name}`s of a template. */
export type Values = Readonly<Record<string, string | number>>;

const fillIn = (template: string, values: Values): string =>
  template.replace(/\{([a-zA-Z]+)\}/g, (gap, name: string) => String(values[name] ?? gap));

/** Fills a template in one language. */
export const phrase = ([zh, en]: Template, language: Language, values: Values = {}): string =>
  fillIn(language === "zh" ? zh : en, values);
