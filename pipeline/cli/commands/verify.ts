/** `duban verify`: proves every quote against its text and runs the other checks. */
import { openDatabase } from "../../database.ts";
import { exitCode } from "../../error.ts";
import { verify } from "../../track/verify.ts";
import { pickLanguage } from "../language.ts";
import { type Shell, say } from "../shell.ts";

const shownRows = 5;

export async function runVerify(options: { readonly db: string }, shell: Shell): Promise<number> {
  const database = await openDatabase(options.db, { readOnly: true });
  try {
    const { checks, failures } = await verify(database);
    if (failures.length === 0) {
      shell.write(`${say(shell, "checksPassed", { count: checks })}\n`);
      return exitCode.done;
    }
    for (const { check, title, count, rows } of failures) {
      const shows = pickLanguage(title, shell.language);
      shell.write(`✗ ${say(shell, "checkFailed", { check, shows, count })}\n`);
      for (const row of rows.slice(0, shownRows)) shell.write(`    ${JSON.stringify(row)}\n`);
    }
    return exitCode.foundWrong;
  } finally {
    database.close();
  }
}
