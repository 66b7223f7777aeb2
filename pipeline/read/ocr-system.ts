/** The tesseract that is installed on the machine, in a process a page. */
import { execFile, spawn } from "node:child_process";
import { language, type OcrEngine, segmentation, toGraymap } from "./ocr-engine.ts";
import type { PageImage } from "./pdf-requests.ts";

const mostOutput = 32 * 1024 * 1024;

/** Null where the program or its Chinese data is not installed. */
export async function openSystemTesseract(): Promise<OcrEngine | null> {
  const languages = await new Promise<string>((resolve) => {
    execFile("tesseract", ["--list-langs"], { timeout: 10_000 }, (error, output, messages) => {
      resolve(error === null ? `${output}\n${messages}` : "");
    });
  });
  if (!languages.split(/\s+/).includes(language)) return null;
  return { name: "tesseract", recognize, close: () => Promise.resolve() };
}

function recognize(image: PageImage, seconds: number): Promise<string> {
  const dots = String(Math.round(image.dotsPerInch));
  const options = ["stdin", "stdout", "-l", language, "--psm", segmentation, "--dpi", dots, "tsv"];
  return new Promise((resolve, reject) => {
    const child = spawn("tesseract", options, {
      timeout: seconds * 1000,
      killSignal: "SIGKILL",
      stdio: ["pipe", "pipe", "ignore"],
      // Pages run side by side; threads of one page would only wait for each other.
      env: { ...process.env, OMP_THREAD_LIMIT: "1" },
    });
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostOutput) chunks.push(chunk);
      else child.kill("SIGKILL");
    });
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString("utf8"));
      else reject(new Error(`tesseract ended with ${signal ?? code}`));
    });
    // A program that ends before it has read everything breaks the pipe; its exit code says why.
    child.stdin.on("error", () => undefined);
    child.stdin.end(toGraymap(image));
  });
}
