import type { Template } from "#kernel/phrase.ts";

/** What an administrator or a caller reads when the database cannot do what was asked. The name is the trouble's code. */
export const troubles = {
  "no-binaries": [
    "没有适用于 {platform} 的内置 PostgreSQL；请安装 PostgreSQL 15 或更高版本，并设置 DATABASE_URL 指向它",
    "There is no embedded PostgreSQL for {platform}: install PostgreSQL 15 or newer and point DATABASE_URL to it",
  ],
  "no-system-user": [
    "以 root 运行时 PostgreSQL 需要一个普通系统用户，而新建用户 postgres 失败：{why}；请手工新建该用户，或者以普通用户运行",
    "Run by root, PostgreSQL needs an ordinary system user, and adding the user postgres failed: {why}. Add it by hand, or run as an ordinary user",
  ],
  "folder-unreachable": [
    "系统用户 {user} 无法进入 {folder}；请放宽上级目录的权限，或者以普通用户运行",
    "The system user {user} cannot reach {folder}: open the folders above it, or run as an ordinary user",
  ],
  "folder-taken": [
    "{folder} 正由另一个执衡进程（{holder}）使用，未作任何改动；请先停止它，或者换一个目录",
    "{folder} is in use by another Zhiheng process ({holder}); nothing was touched. Stop that one first, or use another folder",
  ],
  "folder-of-other-version": [
    "{folder} 里的数据属于 PostgreSQL {found}，而现在的程序是 {own}；请用原版本做备份，再用新版本恢复",
    "{folder} holds data of PostgreSQL {found}, and this is {own}: make a backup with the old version and restore it with the new one",
  ],
  "folder-foreign": [
    "{folder} 里的 PostgreSQL 不接受保存在旁边的密码；它可能不是执衡建立的，请换一个目录",
    "The PostgreSQL in {folder} does not accept the password kept beside it: it may not be ours. Use another folder",
  ],
  "not-initialised": [
    "无法在 {folder} 建立数据库（请检查磁盘空间与权限）：{why}",
    "No database could be laid out in {folder} (check disk space and permissions): {why}",
  ],
  "not-started": [
    "数据库在 {seconds} 秒内没有启动；日志 {log} 的结尾是：{why}",
    "The database did not start within {seconds} s; its log {log} ends with: {why}",
  ],
  "not-stopped": [
    "数据库进程 {pid} 在 {seconds} 秒内没有停止；数据是安全的，可以稍后再试",
    "The database process {pid} did not stop within {seconds} s; the records are safe, try again later",
  ],
  unreachable: [
    "连不上数据库：{why}；请检查 DATABASE_URL 以及数据库是否在运行",
    "The database cannot be reached: {why}. Check DATABASE_URL and whether the database runs",
  ],
  "too-old": [
    "数据库是 PostgreSQL {found}，需要 15 或更高版本",
    "The database is PostgreSQL {found}; 15 or newer is needed",
  ],
  "not-utf8": [
    "数据库的编码是 {found}，需要 UTF8；请用 encoding UTF8 新建一个数据库",
    "The database is encoded in {found}, and UTF8 is needed: create one with encoding UTF8",
  ],
  "not-administrator": [
    "DATABASE_URL 中的用户不能建立角色或模式（{why}）；请用数据库的所有者，并给它 CREATEROLE 权限",
    "The user in DATABASE_URL cannot create roles or the schema ({why}): use the owner of the database and give it CREATEROLE",
  ],
  "schema-newer": [
    "数据库的结构是第 {found} 版，本程序只认识到第 {known} 版；请升级程序，未作任何改动",
    "The database has schema {found}, and this program knows {known}: upgrade the program. Nothing was touched",
  ],
  "schema-rewritten": [
    "第 {number} 号结构变更与数据库里记录的不是同一份文件；请使用未经改动的程序",
    "Migration {number} is not the file that was applied to this database: use an unaltered program",
  ],
  "migration-failed": [
    "第 {number} 号结构变更没有完成，已整体撤回：{why}",
    "Migration {number} did not go through and was taken back whole: {why}",
  ],
  "jobs-newer": [
    "后台任务队列的结构是第 {found} 版，本程序只认识到第 {known} 版；请升级程序，未作任何改动",
    "The queue of jobs has schema {found}, and this program knows {known}: upgrade the program. Nothing was touched",
  ],
  "jobs-unprepared": [
    "后台任务队列没有建好：{why}；请确认 DATABASE_URL 中的用户可以建立角色和模式，然后重新启动",
    "The queue of jobs could not be laid out: {why}. Check that the user in DATABASE_URL may create roles and schemas, and start again",
  ],
  "clock-behind": [
    "本机时钟比已有记录的时间慢了 {minutes} 分钟；请校准系统时间后再启动，以免把新的事情记在过去",
    "The clock of this machine is {minutes} minutes behind what was recorded: set it right and start again, so that nothing new is recorded in the past",
  ],
  "clock-fixed": [
    "时间没有改动：只有全部是演示法院的数据库才能把时间向前拨（{why}）",
    "Time was not moved: it moves forward only, and only where every court is a demonstration ({why})",
  ],
  "too-slow": [
    "数据库在 {seconds} 秒内没有答复（{doing}），操作已放弃",
    "The database did not answer within {seconds} s ({doing}); the attempt was given up",
  ],
  "database-away": [
    "数据库暂时连不上；本次操作没有记录，已填写的内容请保留，系统会自动重试，也可以稍后再提交",
    "The database is away for the moment. Nothing was recorded: keep what you typed; it is tried again by itself, or submit it again in a moment",
  ],
  "outcome-unknown": [
    "数据库在确认之前断开，还不知道本次操作是否已经记录；请用同一操作再提交一次，已记录的不会重复办理",
    "The database was lost before it confirmed: whether this was recorded is not known yet. Submit the same thing again; what was recorded is not done twice",
  ],
  "disk-full": [
    "数据库的磁盘已满，本次操作没有记录；已有记录没有受影响，请通知管理员清出空间后再提交",
    "The disk of the database is full and nothing was recorded. Earlier records are safe: have the administrator make room, then submit again",
  ],
  "not-signed-in": [
    "会话已失效，请重新登录；本次操作没有记录",
    "The session has ended: sign in again. Nothing was recorded",
  ],
  "stream-moved-on": [
    "{stream} 已有更新的记录（第 {version} 条），而提交依据的是第 {expected} 条；请刷新后再试，本次没有记录",
    "{stream} has moved on to version {version}, and this was based on {expected}: look again and retry. Nothing was recorded",
  ],
  "key-used": [
    "操作编号 {key} 已用于另一项操作；本次没有记录",
    "The key {key} was used for another command; nothing was recorded",
  ],
  "text-unstorable": [
    "{stream} 的内容里有无法保存的字符（如空字符 U+0000 或残缺的代理对）；请删去后再试",
    "{stream}: the text has a character that cannot be kept (U+0000, or half of a surrogate pair): remove it and try again",
  ],
  "message-contradicts": [
    "{source} 用同一编号 {key} 送来了内容不同的两条消息；保留了先到的一条，请联系对方核实",
    "{source} sent two different messages under the key {key}; the first was kept. Ask the sender which is right",
  ],
  "backup-unreadable": ["{place} 不是完整的备份：{why}", "{place} is not a whole backup: {why}"],
  "nothing-to-keep": [
    "这个数据库里还没有执衡的任何记录，没有可备份的内容；请核对 DATABASE_URL 或 ZHIHENG_HOME",
    "This database holds nothing of Zhiheng yet, so there is nothing to back up: check DATABASE_URL or ZHIHENG_HOME",
  ],
  "backup-exists": [
    "{place} 已经存在，不会覆盖；请换一个名称",
    "{place} exists and is not overwritten: choose another name",
  ],
  "backup-differs": [
    "恢复没有完成，已整体撤回：表 {table} 应有 {expected}，实际是 {found}",
    "The restore was taken back whole: table {table} should have {expected} and has {found}",
  ],
  "not-empty": [
    "目标数据库里已有 {courts} 个法院的记录；恢复只能进入空的数据库",
    "The target database already holds the records of {courts} courts: restore only into an empty one",
  ],
  "database-in-use": [
    "目标数据库正被执衡的服务或后台进程使用（{others} 个连接）；请先把它们停下再恢复",
    "Servers or workers of Zhiheng use the target database ({others} connections): stop them before restoring",
  ],
  "court-unknown": ["数据库里没有法院 {court}", "There is no court {court} in this database"],
  "law-unsound": [
    "法院 {court} 的文件不能适用：{why}；请运行 zhiheng verify 查看并改正",
    "The documents of {court} do not stand: {why}. Run zhiheng verify and put them right",
  ],
} as const satisfies Readonly<Record<string, Template>>;
