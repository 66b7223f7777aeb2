// Starts the process that reads files from source, where it is TypeScript.
import { register } from "tsx/esm/api";

register();
await import("./reader.ts");
