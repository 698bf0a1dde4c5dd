import { describe, expect, it } from "vitest";
import { isZip, unzip } from "../src/catalogue/unzip";

/** A zip archive; `lies` says another size than there is. */
async function zipOf(files: readonly (readonly [name: string, text: string])[], { stored = false, lies = 0 } = {}): Promise<Blob> {
  const [parts, directory]: [BlobPart[], BlobPart[]] = [[], []];
  let at = 0;
  for (const [name, text] of files) {
    const packed = stored ? new Blob([text]) : await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"))).blob();
    parts.push(head(30, { 0: [4, 0x04034b50], 26: [2, name.length] }), name, packed);
    directory.push(head(46, {
      0: [4, 0x02014b50], 10: [2, stored ? 0 : 8], 20: [4, packed.size], 24: [4, text.length + lies], 28: [2, name.length], 42: [4, at],
    }), name);
    at += 30 + name.length + packed.size;
  }
  return new Blob([...parts, ...directory, head(22, { 0: [4, 0x06054b50], 10: [2, files.length], 16: [4, at] })]);
}

/** Bytes with numbers at some places, the lowest byte first. */
function head(length: number, numbers: Record<number, [bytes: number, value: number]>): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(length));
  for (const [at, [bytes, value]] of Object.entries(numbers)) {
    bytes === 4 ? view.setUint32(Number(at), value, true) : view.setUint16(Number(at), value, true);
  }
  return view.buffer;
}

describe("a zip of files", () => {
  it.each([true, false])("is taken apart, without folders and hidden files (stored: %s)", async (stored) => {
    const zip = await zipOf([["sets/", ""], ["sets/a.tle", "1 25544U"], ["__MACOSX/sets/a.tle", "x"], [".DS_Store", "x"], ["b.json", "{}".repeat(5000)]], { stored });
    expect(await isZip(zip)).toBe(true);
    const files = await unzip(zip);
    expect(await Promise.all(files.map(async (file) => [file.name, (await file.text()).length]))).toEqual([["a.tle", 8], ["b.json", 10_000]]);
  });

  it("that is cut off, or no zip, is refused in words", async () => {
    const zip = await zipOf([["a.tle", "1 25544U"]]);
    await expect(unzip(zip.slice(0, zip.size - 5))).rejects.toThrow("expected a zip file that is whole");
    await expect(unzip(new Blob(["PK\u0003\u0004 and no more"]))).rejects.toThrow("expected a zip file that is whole");
    expect(await isZip(new Blob(["1 25544U"]))).toBe(false);
  });

  it.each([-4, 4])("that says another size than it has is refused (%d)", async (lies) => {
    await expect(unzip(await zipOf([["a.tle", "1 25544U"]], { lies }))).rejects.toThrow("a.tle is not");
  });
});
