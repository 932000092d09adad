/** What the server says on its terminal, Chinese first. `$1`, `$2` … are filled in. */
const wording = {
  starting: ["正在启动数据库…", "Starting the database …"],
  building: ["首次启动，正在生成页面…", "First start: building the screens …"],
  "first-token": [
    "还没有任何账号。首个管理员请打开 $1 ，输入一次性口令：$2",
    "There is no account yet. The first administrator opens $1 and types this one-time token: $2",
  ],
  ready: ["执衡已就绪：$1", "Zhiheng is ready: $1"],
  "jobs-elsewhere": [
    "本进程不做后台工作；请另行运行 npx zhiheng work，否则封存、日切、发送都会停着",
    "This process takes no jobs: run npx zhiheng work beside it, or sealing, the turn of the day and sending stand still",
  ],
  stopping: ["正在停止…", "Stopping …"],
  founding: ["正在建立演示法院…", "Laying out the demonstration courts …"],
  "not-a-demonstration": [
    "数据库中已有正式法院，不再建立演示法院；请用 npm start -- --production 启动",
    "The database holds a real court, so no demonstration is laid out in it: start with npm start -- --production",
  ],
  "laying-out": ["正在演示法院中办理案件：$1件中的$2件（$3）", "Cases of the demonstration: $2 of $1 ($3)"],
  laid: ["演示法院已就绪，用时 $1 秒", "The demonstration courts stand; it took $1 seconds"],
  card: [
    "演示账号（密码都是 $1；登录页上列有全部人员，点一下即可填入）：",
    "Demonstration sign-ins (the password of all is $1; the sign-in page lists everybody):",
  ],
} as const;

export type Said = keyof typeof wording;

/** Something in both languages. */
export function said(code: Said, ...args: readonly string[]): readonly [zh: string, en: string] {
  const filled = (text: string) => text.replace(/\$(\d)/g, (_, at) => args[Number(at) - 1] ?? "");
  const [zh, en] = wording[code];
  return [filled(zh), filled(en)];
}

/** Says something in both languages. */
export const tell = (code: Said, ...args: readonly string[]): void => console.log(said(code, ...args).join("\n"));
