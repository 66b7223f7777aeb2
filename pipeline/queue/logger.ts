/** The job library's own words are for those who debug it; what matters is told as events. */
import { Logger } from "graphile-worker";

export const quietLogger: Logger = new Logger(() => () => undefined);
