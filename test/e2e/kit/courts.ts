import { join } from "node:path";
import { postgresFor } from "#platform/postgres/server/keeping.ts";
import { PASSWORD } from "../../../src/office/demo/layOut.ts";
import { hashOf } from "../../../src/office/identity/password.ts";
import { openOffice } from "../../../src/office/open.ts";
import { peopled } from "../../kit/peopled.ts";

/** Courts of other documents, each on its folder of law, with the mark its numbers bear. */
const COURTS = [
  ["nanzhao", "豫1321"],
  ["qingfeng", "豫0922"],
  ["demo-city", "豫0799"],
  ["demo-jilin", "吉0899"],
] as const;

/** Under which name somebody of another court signs in. */
export const loginIn = (law: string, login: string): string => `${law}.${login}`;

/** Founds courts that work by other documents beside the demonstration, with their people and accounts and no cases. */
export async function foundOtherCourts(home: string, courts: string): Promise<void> {
  const postgres = await postgresFor(undefined, home);
  const office = await openOffice({ url: postgres.url, courts, files: join(home, "files") });
  const [issued, kept] = [await hashOf(`${PASSWORD}-issued`), await hashOf(PASSWORD)];
  const now = new Date(office.clock()).toISOString();
  try {
    for (const [law, mark] of COURTS)
      for (const { id, login } of await peopled(office, `${law}-e2e`, law, mark)) {
        const name = loginIn(law, login);
        const { gate } = office.database;
        await gate.query("select zhiheng.issue_account($1, $2, $3, $4, $5)", [`${law}-e2e`, id, name, issued, now]);
        const { rows } = await gate.query<{ account: string }>("select account from zhiheng.sign_in_state($1, $2)", [
          name,
          now,
        ]);
        await gate.query("select zhiheng.change_password($1, $2, $3, $4)", [
          rows[0]?.account,
          issued,
          kept,
          Buffer.alloc(32),
        ]);
      }
  } finally {
    await office.close();
    await postgres.stop();
  }
}
