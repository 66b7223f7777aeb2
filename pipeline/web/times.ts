/** Days and times of the clock where the server stands. */

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

/** ISO date; `time` in milliseconds since 1970. */
export function dayOf(time: number): string {
  const date = new Date(time);
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** `2025-06-30 08:15`, of a time as the database gives it; empty where there is none. */
export function minuteOf(time: unknown): string {
  const date = new Date(typeof time === "string" ? time : Number.NaN);
  if (Number.isNaN(date.getTime())) return "";
  return `${dayOf(date.getTime())} ${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** ISO date of the day before an ISO date. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
