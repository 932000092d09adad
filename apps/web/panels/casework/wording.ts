/** Stating a fact, a late entry's source and paper. */
export const wording = {
  source: ["依据（谁说的、什么材料）", "Source: who says so, which paper"],
  "source-place": ["如：申请执行人提交的房产证复印件", "e.g. a copy of the title deed handed in by the applicant"],
  on: ["事实发生日期", "Day it happened"],
  state: ["记入", "Record"],
  cancel: ["取消", "Cancel"],
  comma: ["、", ", "],
  "value-due": ["请先选择或填写内容", "Say what it is first"],
  "source-due": ["请写明依据", "Say where it comes from"],
} as const;
