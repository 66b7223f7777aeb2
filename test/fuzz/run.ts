/** `npm run fuzz -- [cases] [seed]`: damages files and sentences and prints what does not hold. */
import { damageFiles, damageSentences } from "./cases.ts";

const [cases = "100000", seed = String(Date.now() % 100_000)] = process.argv.slice(2);
const atOnce = 1000;
let faults = 0;
console.log(`seed ${seed}`);
for (let done = 0; done < Number(cases); done += 2 * atOnce) {
  const own = Number(seed) + done;
  for (const fault of [
    ...(await damageFiles(own, atOnce, 0.1)),
    ...(await damageSentences(own, atOnce)),
  ]) {
    faults += 1;
    console.log(fault);
  }
}
console.log(`${cases} cases, seed ${seed}: ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
