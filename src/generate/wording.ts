/** Syllables of invented names. Surnames are rare or none at all, so that no generated person is mistaken for a real one. */
export const names = {
  surnames: ["禾", "鹿", "闻", "岳", "松", "云", "南", "青", "柏", "墨", "楚", "安", "苏", "言", "知", "渠"],
  given: ["一", "安", "之", "予", "和", "平", "川", "远", "明", "宁", "舟", "林", "朗", "泽", "舒", "乔", "言", "溪"],
  firms: ["禾穗", "青岚", "远舟", "云渠", "朗山", "知微", "松涛", "鹿野", "墨泉", "南屿"],
  trades: ["商贸", "建材", "运输", "置业", "农业", "机械", "食品", "物流"],
  forms: ["有限公司", "股份有限公司", "合伙企业（有限合伙）"],
  organs: ["云川县（虚构）水务局", "鹿野镇（虚构）人民政府", "青岚区（虚构）教育局"],
  others: ["远舟村（虚构）村民委员会", "朗山（虚构）农业专业合作社", "知微（虚构）行业协会"],
  townships: ["云渠", "鹿野", "青岚", "远舟", "朗山", "松涛", "墨泉", "南屿"],
  tribunals: ["云渠", "鹿野"],
} as const;

/** What generated people write when a reason is due. */
export const reasons = {
  stated: ["根据案卷材料核实", "verified from the case file"],
  decided: ["综合案情，由本岗位决定", "decided by this post on the whole of the case"],
  corrected: ["登记时笔误", "slip of the pen at registration"],
} as const;
