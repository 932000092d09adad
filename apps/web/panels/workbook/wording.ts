/** Taking a list or a report along. */
export const wording = {
  export: ["导出 Excel", "Export to Excel"],
  exporting: ["正在导出 $1", "Exporting $1"],
  "export-stop": ["停止", "Stop"],
  exported: ["已导出：$1", "Exported: $1"],
  "export-failed": ["没有导出，请重试", "Not exported: try again"],
  kilobytes: ["$1 KB", "$1 kB"],
  name: ["$1-$2.xlsx", "$1-$2.xlsx"],
} as const;
