// Starts the process that runs SQL from source, where it is TypeScript.
import { register } from "tsx/esm/api";

register();
await import("./sql-process.ts");
