/** What every declaration of a command needs. Imports nothing. */

/** Takes the exit code of the command that ran. */
export type Finish = (code: number) => void;

export const defaultDatabase = "duban.duckdb";

/** What `duban ingest` reads where no inputs are named. */
export const defaultSources = "duban.yaml";
