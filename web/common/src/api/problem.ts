/** A request that failed, in words, with what was expected of which field. */
export class ApiError extends Error {
  constructor(
    message: string,
    /** The HTTP status; 0 where there was no answer. */
    readonly status: number,
    readonly fields: Readonly<Record<string, string>> = {},
    /** Seconds after which to try again. */
    readonly retryAfter: number | null = null,
    /** The whole problem, for members of its own such as the bad records of a file. */
    readonly problem: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  /** Somebody else has changed it since it was read. */
  get isConflict(): boolean {
    return this.status === 412;
  }
}

/** What a failed answer says: a problem (RFC 9457) where it is one. */
export async function errorOf(response: Response): Promise<ApiError> {
  const type = response.headers.get("content-type") ?? "";
  const body = type.includes("json") ? ((await response.json().catch(() => null)) as Record<string, unknown> | null) : null;
  const wait = Number(response.headers.get("retry-after") ?? NaN);
  return errorFrom(response.status, body, Number.isFinite(wait) ? wait : null);
}

export function errorFrom(status: number, body: Record<string, unknown> | null, retryAfter: number | null): ApiError {
  const fields = fieldsOf(body?.["errors"]);
  const words = [body?.["title"], body?.["detail"]].filter((part): part is string => typeof part === "string" && part !== "");
  const named = Object.entries(fields).map(([field, expected]) => `${field}: ${expected}`);
  const wait = retryAfter === null ? [] : [`Try again in ${retryAfter} s.`];
  const message = [...(words.length ? words : [`The server answered ${status}.`]), ...(words.length > 1 ? [] : named), ...wait].join(" ");
  return new ApiError(message, status, fields, retryAfter, body ?? {});
}

/** Where there was no answer at all. */
export function unreachable(): ApiError {
  return new ApiError("The server does not answer. Is it running, and is this machine connected to it?", 0);
}

/** Words for any error that reaches the page. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

function fieldsOf(errors: unknown): Record<string, string> {
  if (typeof errors !== "object" || errors === null) {
    return {};
  }
  return Object.fromEntries(Object.entries(errors).map(([field, expected]) =>
    [field, Array.isArray(expected) ? expected.join("; ") : String(expected)]));
}
