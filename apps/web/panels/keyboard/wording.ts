/** The sheet of keys. */
export const wording = {
  title: ["快捷键", "Keys of this screen"],
} as const;
