/** The modal word of a clause as written: 力争, 确保, 努力 …; the first one counts. */

const modal = /确保|力争|争取|努力|务必|必须|坚决|保持|预期|计划|拟|有望/;

export function readModality(clause: string): string {
  return modal.exec(clause)?.[0] ?? "";
}
