import { crc32 } from 'node:zlib';

/** A PNG ends with this chunk: no bytes, its type, its checksum (https://www.w3.org/TR/png-3/#11IEND). */
const END = 12;
const KEYWORD = 'Description\0\0\0\0\0';

/** The same picture with the words on it as its description, an iTXt chunk (https://www.w3.org/TR/png-3/#11iTXt). */
export function describedPng(png: Buffer, words: string): Buffer {
  const body = Buffer.from(`iTXt${KEYWORD}${words}`);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, -END), length, body, checksum, png.subarray(-END)]);
}

/** The description of a picture that `describedPng` gave; throws where there is none. */
export function descriptionOf(png: Buffer): string {
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.toString('utf8', at + 4, at + 8 + length);
    if (body.startsWith(`iTXt${KEYWORD}`)) return body.slice(4 + KEYWORD.length);
    at += END + length;
  }
  throw new Error('The picture has no description');
}
