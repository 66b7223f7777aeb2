// Starts the worker from source, where it is TypeScript: a thread does not take over its parent's loader.
import { register } from "tsx/esm/api";

register();
await import("./pdf-worker.ts");
