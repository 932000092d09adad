/** Citations and the article they open. */
export const wording = {
  config: ["本院配置", "own configuration"],
  reading: ["按读法", "as read"],
  unverified: ["原文未核", "text unverified"],
  "read-as": ["读法：$1（$2）", "Read as: $1 ($2)"],
  edition: ["本院第 $1 版规定", "edition $1 of the court's law"],
  "config-means": [
    "这是本院自行配置的内容，不是文件原文。",
    "The court chose this itself; it is not in the text of the document.",
  ],
  "unverified-means": [
    "这一条的原文尚未与公布文本核对。",
    "The wording of this article has not been compared with the published text yet.",
  ],
  "open-law": ["打开全文与规则", "Open the document with its rules"],
  "article-gone": ["现行文本中没有这一条。", "The text in force has no such article."],
  "not-fetched": ["原文没有取到，引用的文字见上。", "The text could not be fetched; the quoted words stand above."],
  "in-force": ["自 $1 起施行", "in force from $1"],
} as const;
