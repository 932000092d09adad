/** Pairs of characters of some texts, each once, for finding a piece of text. Case and width do not matter. */
export function gramsOf(...texts: readonly string[]): readonly string[] {
  const all = new Set<string>();
  for (const text of texts) {
    const characters = [...plain(text)];
    for (const [index, one] of characters.entries()) {
      all.add(one);
      const next = characters[index + 1];
      if (next !== undefined) all.add(one + next);
    }
  }
  return [...all].sort();
}

/** Text as it is compared: upper case, one width, brackets and blanks left out. */
export const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s()[\]（）〔〕【】]/g, "")
    .toUpperCase();
