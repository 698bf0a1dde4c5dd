/** The files of a zip are taken up to this much, unpacked; the platform takes 32 MB of each. */
const most = 256 * 2 ** 20;

/** Whether a file is a zip, by how it begins. */
export async function isZip(file: Blob): Promise<boolean> {
  const [a, b, c, d] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

/** The files of a zip archive, without folders and without what systems hide in it. Throws in words where it is none that is whole. */
export async function unzip(archive: Blob): Promise<File[]> {
  const view = new DataView(await archive.arrayBuffer());
  const files: File[] = [];
  let left = most;
  for (const { name, method, packed, size, at } of entriesOf(view)) {
    const last = name.slice(name.lastIndexOf("/") + 1);
    if (last === "" || last.startsWith(".") || name.startsWith("__MACOSX/")) {
      continue;
    }
    left -= size;
    if (left < 0) {
      throw new Error(`expected at most ${most / 2 ** 20} MB in the zip, unpacked`);
    }
    const bytes = archive.slice(at, at + packed);
    if (method !== 0 && method !== 8) {
      throw new Error(`${name} is packed in a way that is not known here; pack it with deflate, or upload it by itself`);
    }
    const content = method === 0 ? bytes : await inflated(bytes, name, size);
    files.push(new File([content], last));
  }
  return files;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Where its bytes begin. */
  readonly at: number;
}

/** What the central directory lists (APPNOTE 4.3.12). */
function entriesOf(view: DataView): Entry[] {
  const broken = () => new Error("expected a zip file that is whole");
  let end = view.byteLength - 22;
  while (end >= Math.max(0, view.byteLength - 65_557) && view.getUint32(end, true) !== 0x06054b50) {
    end--;
  }
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) {
    throw broken();
  }
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  try {
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== 0x02014b50) {
        throw broken();
      }
      const nameLength = view.getUint16(at + 28, true);
      const local = view.getUint32(at + 42, true);
      if ((view.getUint16(at + 8, true) & 1) !== 0) {
        throw new Error("expected a zip without a password");
      }
      entries.push({
        name: new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, nameLength)),
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    throw error instanceof RangeError ? broken() : error;
  }
  return entries;
}

/** Unpacks, and stops where there is more than the archive says. */
async function inflated(bytes: Blob, name: string, size: number): Promise<Blob> {
  const reader = bytes.stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const parts: BlobPart[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        break;
      }
      length += value.length;
      if (length > size) {
        break;
      }
      parts.push(value);
    }
  } catch {
    length = -1;
  }
  if (length !== size) {
    await reader.cancel().catch(() => undefined);
    throw new Error(`expected a zip file that is whole; ${name} is not`);
  }
  return new Blob(parts);
}
