/** Parsers of option values. Each throws a `UsageError` that names what fits. */
import { UsageError } from "../error.ts";
import { type Shell, say } from "./shell.ts";
import type { TextKey, TextValues } from "./texts.ts";

function refuse(
  shell: Shell,
  name: string,
  value: string,
  advice: TextKey,
  values: TextValues = {},
): never {
  throw new UsageError(
    say(shell, "invalidValue", { name, value, advice: say(shell, advice, values) }),
  );
}

export function parseChoice(
  shell: Shell,
  name: string,
  choices: readonly string[],
): (value: string) => string {
  return (value) =>
    choices.includes(value)
      ? value
      : refuse(shell, name, value, "adviceChoices", { choices: choices.join(", ") });
}

export function parseYear(shell: Shell, name: string): (value: string) => number {
  return (value) =>
    /^(19|20)\d\d$/.test(value) ? Number(value) : refuse(shell, name, value, "adviceYear");
}

export function parseCount(shell: Shell, name: string): (value: string) => number {
  return (value) => {
    const count = Number(value);
    const fits = /^\d+$/.test(value) && count >= 1 && count <= 64;
    return fits ? count : refuse(shell, name, value, "adviceCount");
  };
}

/** 0 takes any port that is free. */
export function parsePort(shell: Shell, name: string): (value: string) => number {
  return (value) => {
    const port = Number(value);
    const fits = /^\d+$/.test(value) && port <= 65_535;
    return fits ? port : refuse(shell, name, value, "advicePort");
  };
}

/** Rows at most. */
export function parseLimit(shell: Shell, name: string): (value: string) => number {
  return (value) => {
    const count = Number(value);
    const fits = /^\d+$/.test(value) && count >= 1 && count <= 10_000;
    return fits ? count : refuse(shell, name, value, "adviceLimit");
  };
}

export function parseSeconds(shell: Shell, name: string): (value: string) => number {
  return (value) => {
    const seconds = Number(value);
    const fits = /^\d+$/.test(value) && seconds >= 1 && seconds <= 86_400;
    return fits ? seconds : refuse(shell, name, value, "adviceSeconds");
  };
}

export function parseLease(shell: Shell): (value: string) => number {
  return (value) => {
    const seconds = Number(value);
    const fits = /^\d+$/.test(value) && seconds >= 1 && seconds <= 3600;
    return fits ? seconds : refuse(shell, "--lease", value, "adviceLease");
  };
}

/** `127.0.0.1:9464`, `[::1]:9464`, or a port of this machine alone. */
export function parseListening(
  shell: Shell,
): (value: string) => { readonly host: string; readonly port: number } {
  return (value) => {
    const [, host = "127.0.0.1", port = ""] =
      /^(?:\[?([\w.:-]+?)\]?:)?(\d{1,5})$/.exec(value) ?? [];
    const fits = port !== "" && Number(port) <= 65_535;
    return fits
      ? { host, port: Number(port) }
      : refuse(shell, "--metrics", value, "adviceListening");
  };
}

/** Requests a second to one host. */
export function parseRate(shell: Shell, name: string): (value: string) => number {
  return (value) => {
    const rate = Number(value);
    const fits = /^\d*\.?\d+$/.test(value) && rate >= 0.01 && rate <= 100;
    return fits ? rate : refuse(shell, name, value, "adviceRate");
  };
}

/** Gathers `--param name=value` options; the value may hold further equals signs. */
export function addParameter(
  shell: Shell,
): (value: string, gathered: Readonly<Record<string, string>>) => Readonly<Record<string, string>> {
  return (value, gathered) => {
    const match = /^(\w+)=(.*)$/su.exec(value);
    if (match === null) return refuse(shell, "--param", value, "adviceParam");
    return { ...gathered, [match[1] ?? ""]: match[2] ?? "" };
  };
}
