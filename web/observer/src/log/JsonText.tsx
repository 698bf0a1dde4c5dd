/** A part of laid-out JSON and what it is. */
export interface JsonToken {
  text: string;
  kind: "key" | "string" | "number" | "word" | "plain";
}

const pattern = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|\b(true|false|null)\b/g;

/**
 * JSON laid out by two spaces, in parts to colour. Only white space is changed: numbers keep the digits with which they were
 * published. What is not JSON comes back as it is.
 */
export function jsonTokens(text: string): readonly JsonToken[] {
  const laidOut = layOut(text);
  if (laidOut === null) {
    return [{ text, kind: "plain" }];
  }
  const tokens: JsonToken[] = [];
  let from = 0;
  for (const match of laidOut.matchAll(pattern)) {
    if (match.index > from) {
      tokens.push({ text: laidOut.slice(from, match.index), kind: "plain" });
    }
    const [whole, string, colon, number] = match;
    if (string !== undefined) {
      tokens.push({ text: string, kind: colon === undefined ? "string" : "key" });
      if (colon !== undefined) {
        tokens.push({ text: colon, kind: "plain" });
      }
    } else {
      tokens.push({ text: whole, kind: number === undefined ? "word" : "number" });
    }
    from = match.index + whole.length;
  }
  tokens.push({ text: laidOut.slice(from), kind: "plain" });
  return tokens.filter((token) => token.text !== "");
}

export function JsonText({ text }: { text: string }) {
  return (
    <pre class="json" tabIndex={0}>
      {jsonTokens(text).map((token) => (token.kind === "plain" ? token.text : <span class={token.kind}>{token.text}</span>))}
    </pre>
  );
}

function layOut(text: string): string | null {
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
  let out = "";
  let depth = 0;
  const line = () => `\n${"  ".repeat(depth)}`;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    if (token === "{" || token === "[") {
      depth++;
      out += token + line();
    } else if (token === "}" || token === "]") {
      depth--;
      out = /[{[]\s*$/.test(out) ? out.trimEnd() + token : out + line() + token;
    } else {
      out += token === "," ? token + line() : token === ":" ? ": " : token;
    }
  }
  return out;
}
