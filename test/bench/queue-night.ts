/**
 * A night of workers with everything that goes wrong, at full size: one killed each second, PostgreSQL restarted, the
 * storage full. Ends with 1 where what is published differs from what a single machine made.
 *
 *   npm run night:queue [documents]
 */
import { runOutage } from "../queue/outage.ts";
import { buildProgram } from "../queue/program.ts";

const documents = Number(process.argv[2] ?? 1000);
const program = buildProgram();
try {
  const result = await runOutage(program, documents);
  console.log(result);
  if (result.differing.length > 0 || result.doubled > 0) process.exitCode = 1;
} finally {
  program.remove();
}
