/** A Word 97 file with one piece of text: the least that MS-DOC asks for, in a container that SheetJS writes. */
import { CFB } from "@e965/xlsx";

interface DocOptions {
  readonly flags?: number;
  readonly listsLength?: number;
  readonly pieceLength?: number;
  /** Streams of less than 4096 bytes lie in small sectors. */
  readonly tableLength?: number;
}

const textStart = 2048;

/** `text` with Word's own marks: \r ends a paragraph, \x07 a cell. */
export function makeDoc(text: string, options: DocOptions = {}): Buffer {
  const characters = Buffer.from(text, "utf16le");
  const word = Buffer.alloc(Math.max(8192, textStart + characters.length));
  word.writeUInt16LE(0xa5ec, 0);
  word.writeUInt16LE(0x00c1, 2);
  word.writeUInt16LE(options.flags ?? 0, 0x0a);
  word.writeUInt32LE(textStart, 0x18);
  word.writeUInt32LE(text.length, 0x4c);
  word.writeUInt32LE(0, 0x01a2);
  word.writeUInt32LE(21, 0x01a6);
  word.writeUInt32LE(options.listsLength ?? 4, 0x02ee);
  characters.copy(word, textStart);
  const table = Buffer.alloc(options.tableLength ?? 4096);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(0, 5);
  table.writeUInt32LE(options.pieceLength ?? text.length, 9);
  table.writeUInt32LE(textStart, 15);
  return makeContainer({ WordDocument: word, "0Table": table });
}

export function makeContainer(streams: Readonly<Record<string, Buffer>>): Buffer {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    CFB.utils.cfb_add(container, `/${name}`, content);
  }
  return Buffer.from(CFB.write(container, { type: "buffer" }));
}
