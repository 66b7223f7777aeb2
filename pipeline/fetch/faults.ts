/** Why an address gave no page, and what its user can do. */
import { type Note, note } from "../result.ts";
import type { RequestFault } from "./request.ts";

function refuse(code: string, message: string): Note {
  return note(code, "error", message);
}

export const robotsDisallowed: Note = refuse(
  "robots_disallowed",
  "The site's robots.txt does not let programs read this address; save the page in a browser and pass the file.",
);

export function tooManyRedirects(most: number): Note {
  return refuse(
    "fetch_failed",
    `The address leads on more than ${most} times; open it in a browser and pass the address where it ends.`,
  );
}

export function explainFault(fault: RequestFault, reason: string): Note {
  switch (fault) {
    case "private_address":
      return refuse(
        "private_address",
        `The address leads into a private network (${reason}); use --allow-private if that is meant.`,
      );
    case "too_large":
      return refuse(
        "file_too_large",
        `The page has more than ${reason}; save it as a file and split it.`,
      );
    case "timeout":
      return refuse(
        "fetch_failed",
        `The server did not finish within ${reason}; try again later, or save the page as a file.`,
      );
    case "network":
      return refuse(
        "fetch_failed",
        `The server could not be reached (${reason}); check the address and the network, then try again.`,
      );
  }
}

/** `what` was asked for: the page itself unless told. */
export function explainStatus(status: number, what = "the page"): Note {
  return refuse("fetch_failed", `The server answered ${status} for ${what}; ${adviceOn(status)}.`);
}

function adviceOn(status: number): string {
  if (status === 404 || status === 410) return "check the address";
  if (status === 401 || status === 403 || status === 412) {
    return "it does not serve programs: save the page in a browser and pass the file";
  }
  return "try again later, or save the page in a browser and pass the file";
}
