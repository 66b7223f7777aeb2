/** A text recogniser: one page's picture in, its words with their places out. */
import type { PageImage } from "./pdf-requests.ts";

export interface OcrEngine {
  readonly name: string;
  /** Tab-separated words as tesseract writes them; throws where it fails or takes longer than `seconds`. */
  readonly recognize: (image: PageImage, seconds: number) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Page segmentation of tesseract: find columns and blocks, no search for the script. */
export const segmentation = "3";
export const language = "chi_sim";

/** A picture as a portable graymap: a line of text before the grey values (netpbm, P5). */
export function toGraymap({ width, height, data }: PageImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), data]);
}
