/** What can be wrong with a list of cases. `$1`, `$2` … are filled in. */
export const wording = {
  "file-large": [
    "文件有 $1 MB，超过上限 $2 MB；请拆成几个文件",
    "the file has $1 MB, more than $2 MB; split it into several",
  ],
  "old-excel": [
    "这是旧版 .xls（或加了密码的工作簿），不是 .xlsx；请在表格软件里打开，去掉密码，另存为 .xlsx",
    "this is an old .xls (or a workbook with a password), not .xlsx; open it, remove the password, save it as .xlsx",
  ],
  "web-page": [
    "这是网页（HTML/XML）改名的表格，不是 .xlsx；请在表格软件里打开，另存为 .xlsx",
    "this is a web page (HTML/XML) named as a spreadsheet; open it and save it as .xlsx",
  ],
  "not-text": [
    "这个文件既不是 .xlsx，也不是文字文件；请另存为 .xlsx 或 .csv",
    "this file is neither .xlsx nor text; save it as .xlsx or .csv",
  ],
  "not-workbook": [
    "这是压缩文件，但里面不是 .xlsx 工作簿；请另存为 .xlsx",
    "this is an archive, but no .xlsx workbook; save it as .xlsx",
  ],
  "archive-broken": ["压缩结构已损坏（$1）；请重新另存为 .xlsx", "the archive is damaged ($1); save it as .xlsx again"],
  "archive-entries": [
    "工作簿里有 $1 个部件，超过上限 $2；不打开",
    "the workbook has $1 parts, more than $2; it is not opened",
  ],
  "archive-bomb": [
    "工作簿解压后有 $1 MB，是文件的 $2 倍，不像真的表格；不打开（上限 $3 MB、$4 倍）",
    "unpacked the workbook has $1 MB, $2 times the file, unlike a real one; it is not opened (at most $3 MB, $4 times)",
  ],
  "archive-lies": [
    "工作簿的部件 $1 写明的大小与实际不符；不打开",
    "part $1 of the workbook is not of the size it declares; it is not opened",
  ],
  "archive-locked": ["工作簿加了密码；请去掉密码后另存", "the workbook has a password; remove it and save again"],
  "part-missing": ["工作簿缺少部件 $1；请重新另存为 .xlsx", "the workbook lacks its part $1; save it as .xlsx again"],
  "xml-broken": ["工作簿的部件 $1 读不懂：$2", "part $1 of the workbook cannot be read: $2"],
  "sheet-empty": ["表里没有内容", "the sheet is empty"],
  "header-missing": [
    "前 $1 行里找不到表头：没有一个列名是已知的事实。读到的是：$2。用 --template 可得到空表",
    "no heading in the first $1 rows: none of the column names is a known fact. Found: $2. --template makes an empty sheet",
  ],
  "other-sheets": ["只读第一个工作表“$1”；没有读：$2", "only the first sheet “$1” is read; not read: $2"],
  "named-otherwise": [
    "文件名写的是 $1，内容是 $2；按内容读",
    "the file is named $1 but holds $2; read as what it holds",
  ],
  "charset-gb": ["文字编码是 GB18030（GBK），已转换", "the text is in GB18030 (GBK); converted"],
  "charset-broken": [
    "文字编码认不出（既不是 UTF-8 也不是 GB18030）；请另存为 UTF-8",
    "the text is neither UTF-8 nor GB18030; save it as UTF-8",
  ],
  "rows-many": ["超过 $1 行，后面的没有读", "more than $1 rows; the rest is not read"],
  "columns-many": ["超过 $1 列，右边的没有读", "more than $1 columns; those to the right are not read"],
  "quote-open": [
    "引号没有结束，这一行读不出；请检查引号",
    "a quotation mark is never closed; this row cannot be read, check the quotation marks",
  ],
  "row-long": [
    "这一行有 $1 格，表头只有 $2 列；多半是内容里有没加引号的逗号，这一行没有读",
    "this row has $1 cells, the heading $2; probably a comma inside a value without quotation marks; the row is not read",
  ],
  "row-short": [
    "这一行只有 $1 格，表头有 $2 列；缺的按不明处理",
    "this row has $1 cells, the heading $2; the rest is unknown",
  ],
  "line-json": ["这一行不是一个完整的 JSON 对象；没有读", "this line is not one whole JSON object; it is not read"],
  "header-merged": [
    "表头“$1”合并了 $2，只有 $3 列算作这一列",
    "the heading “$1” is merged over $2; only column $3 counts as it",
  ],
  "cell-merged": ["这一格与 $1 合并，按同一个值读", "this cell is merged with $1 and read as the same value"],
  "cells-merged-across": [
    "这一格横向合并了 $1，只算作本列的值",
    "this cell is merged across $1; its value counts for this column only",
  ],
  "column-unknown": ["列“$1”不是事实，没有读", "column “$1” is not a fact and is not read"],
  "column-near": ["列“$1”不是事实，没有读；是否指“$2”", "column “$1” is not a fact and is not read; did you mean “$2”"],
  "column-field": [
    "列“$1”只随事件出现，分案时用不到，没有读",
    "column “$1” only rides on events; triage does not use it and it is not read",
  ],
  "column-twice": [
    "“$1”写了几列（$2）；填得不同的行不作答",
    "“$1” stands in columns $2; rows where they differ are not answered",
  ],
  "column-headless": ["第 $1 列没有列名，没有读", "column $1 has no heading and is not read"],
  "unit-ten-thousand": ["列“$1”的单位是万元，已换算成元", "column “$1” is in units of 10,000 yuan; converted to yuan"],
  "column-clash": ["“$1”两列的值不同：“$2”与“$3”；请留一个", "the two columns of “$1” differ: “$2” and “$3”; keep one"],
  "formula-read": ["这一格是公式，按上次算出的“$1”读", "this cell is a formula, read as it was last worked out: “$1”"],
  "formula-blank": [
    "这一格是公式，但文件里没有算出的值；请在表格软件里打开并保存",
    "this cell is a formula without a worked-out value; open the file in a spreadsheet program and save it",
  ],
  "cell-error": ["这一格是错误值 $1；请改成实际的值", "this cell is the error $1; put the real value"],
  "amount-as-date": [
    "金额格的格式是日期（显示成某年某月）；请把格式改成数字再核对",
    "the amount is formatted as a date; format it as a number and check it",
  ],
  "amount-vague": [
    "“$1”不是确切的金额；请写数字，单位元，例如 30000",
    "“$1” is not an exact amount; write a number of yuan, as 30000",
  ],
  "amount-wrong": ["“$1”读不成金额：$2", "“$1” cannot be read as an amount: $2"],
  "kind-assumed": [
    "表中没有“案件类型”一列，各行按首次执行案件处理；不是的请加上这一列",
    "there is no column for the kind of case (case.kind): every row is taken as an initial enforcement case; add the column if some are not",
  ],
  "amount-blank": [
    "执行标的有金钱给付，金额却是空的；按不明处理",
    "the claim is for money, but the amount is empty; taken as unknown",
  ],
  "cell-long": [
    "这一格有 $1 个字，不像“$2”；请核对是否贴错",
    "this cell has $1 characters, unlike “$2”; check whether something was pasted by mistake",
  ],
  "number-wrong": ["“$1”不是不小于 0 的整数", "“$1” is not a whole number from 0 up"],
  "truth-wrong": ["“$1”看不出是“是”还是“否”", "“$1” is neither yes nor no"],
  "dash-unclear": [
    "“$1”看不出是“无”还是“不详”；请写“无”或“不详”",
    "“$1” may mean none or not known; write 无 (none) or 不详 (unknown)",
  ],
  "member-wrong": ["“$1”里没有“$2”；可填：$3", "“$2” is not a value of “$1”; use $3"],
  "single-wrong": ["“$1”只能填一个值", "“$1” takes one value only"],
  "none-wrong": ["“$1”不会是“无”；不清楚请留空或写“不详”", "“$1” cannot be none; leave it empty or write unknown"],
  "date-wrong": ["“$1”不是日期；请写 2022-05-01", "“$1” is not a date; write 2022-05-01"],
  "date-1900": [
    "日期是 $1：多半是空值或数字被表格软件当成了日期；请核对",
    "the date is $1: probably an empty cell or a number taken for a date; check it",
  ],
  "facts-clash": ["这一行自相矛盾：$1", "this row contradicts itself: $1"],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;
