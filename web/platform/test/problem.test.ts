import { describe, expect, it } from "vitest";
import { badRecords } from "../src/catalogue/badRecords";
import { errorFrom, errorOf } from "../src/api/problem";

describe("problems in words", () => {
  it("names the fields of a refusal", () => {
    const error = errorFrom(400, { title: "The request is not valid.", errors: { name: ["a value is required"], "elements.tle1": ["a", "b"] } }, null);
    expect(error.fields).toEqual({ name: "a value is required", "elements.tle1": "a; b" });
    expect(error.message).toBe("The request is not valid. name: a value is required elements.tle1: a; b");
  });

  it("says when to try again", () => {
    expect(errorFrom(429, { title: "Too many requests.", detail: "Wait a little." }, 7).message).toBe("Too many requests. Wait a little. Try again in 7 s.");
  });

  it("tells a change by somebody else from other refusals", () => {
    expect(errorFrom(412, null, null).isConflict).toBe(true);
    expect(errorFrom(409, null, null).isConflict).toBe(false);
  });

  it("takes what is no problem as it is", async () => {
    const html = await errorOf(new Response("<h1>Bad gateway</h1>", { status: 502, headers: { "content-type": "text/html" } }));
    expect(html.message).toBe("The server answered 502.");
    const torn = await errorOf(new Response("{", { status: 500, headers: { "content-type": "application/problem+json" } }));
    expect(torn.message).toBe("The server answered 500.");
  });

  it("lists the bad records of a file and nothing else", () => {
    expect(badRecords({ problems: [{ line: 3, record: "X", reason: "checksum" }, { nothing: 1 }] })).toEqual([{ line: 3, record: "X", reason: "checksum" }]);
    expect(badRecords({ problems: "none" })).toEqual([]);
  });
});
