/** What the reader asks of the worker that holds the PDF engines, and what it answers. */
import type { PdfInformation } from "./pdf-information.ts";
import type { PageLayout } from "./pdf-page.ts";

export type PdfRequest =
  | { readonly kind: "lay_out"; readonly bytes: Uint8Array; readonly mostPages: number }
  | { readonly kind: "information"; readonly bytes: Uint8Array }
  | {
      readonly kind: "render";
      readonly bytes: Uint8Array;
      readonly page: number;
      readonly dotsPerInch: number;
    };

export interface LaidOut {
  readonly pageCount: number;
  /** At most as many as were asked for; fewer where the memory limit was reached. */
  readonly pages: readonly PageLayout[];
  /** Numbers of pages with more text than is read of one. */
  readonly cutPages: readonly number[];
}

/** Grey values, a byte a dot, row by row from the top. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  readonly dotsPerInch: number;
}

export interface PdfAnswers {
  readonly lay_out: LaidOut;
  readonly information: PdfInformation;
  readonly render: PageImage;
}

/** `isSpent`: the thread is to be ended, for its memory is swollen or cannot be trusted. */
export type PdfReply = { readonly isSpent: boolean } & (
  | { readonly isDone: true; readonly answer: PdfAnswers[PdfRequest["kind"]] }
  | { readonly isDone: false; readonly failed: string }
);
