/** The pace that stands beside the bar. */
import { describe, expect, it } from "vitest";
import { measurePace } from "../../pipeline/cli/progress.ts";

describe("the pace", () => {
  it("is not guessed in the first seconds", () => {
    expect(measurePace(0, 100, 60)).toBeNull();
    expect(measurePace(2, 100, 1)).toBeNull();
  });

  it("says files a second and the time that is left", () => {
    expect(measurePace(75, 675, 10)).toEqual({ rate: "7.5", left: "1:20" });
    expect(measurePace(3000, 10_000, 100)).toEqual({ rate: "30", left: "3:54" });
    expect(measurePace(10, 10, 20)).toEqual({ rate: "0.5", left: "0:00" });
  });
});
