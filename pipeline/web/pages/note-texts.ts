/**
 * What the codes of notes mean in Chinese: a name, and a sentence that says what is wrong and what to do. The messages of
 * the database are English; `{1}` stands for the first number in the message, `{2}` for the second.
 */
import type { Visit } from "../visit.ts";

type NoteText = readonly [name: string, sentence: string];

const texts: Readonly<Record<string, NoteText>> = {
  // what was done to the text
  furniture_dropped: ["去掉了网页杂项", "去掉了 {1} 行网页杂项，原始文本里仍有。"],
  wrapped_lines_joined: ["接上了断行", "把等宽的断行接成了段落（{1} 处）。"],
  pagination: ["只是分页中的一页", "这只是网页分页中的第 {1} 页，共 {2} 页；收齐其余各页才完整。"],
  near_duplicate: ["与另一文件重复", "与另一文件大体相同，其事实不重复计算。"],
  place_mismatch: [
    "地方与路径不符",
    "正文所说的地方与路径里的不同，以正文为准；正文对的话，请把文件移到对的文件夹。",
  ],
  charset_mismatch: ["编码与所写不符", "文件所写的编码与实际字节不符，按实际字节读取。"],
  undecodable_characters: ["有字解不出", "有 {1} 个字解不出，显示为 �；请另找一份好的。"],
  extension_mismatch: ["扩展名不符", "扩展名与内容不符，按内容读取；请改文件名。"],
  tracked_changes: ["有修订痕迹", "文件带修订痕迹，按接受修订后的样子读取；请先接受或拒绝修订。"],
  automatic_numbers_missing: [
    "缺自动编号",
    "列表用了自动编号，DOC 里没有编号的文字；另存为 DOCX 可读出。",
  ],
  vertical_text: ["有竖排文字", "第 {1} 页有竖排文字，放在该页其余文字之后；请对照原页。"],
  properties_unread: ["文件属性读不出", "PDF 的题名、作者、日期、页码标签读不出；正文是全的。"],
  // what is missing
  no_text: ["没有文字", "清理后没有文字了；请看文件里有没有讲话或报告。"],
  no_facts: [
    "没有事实",
    "没有读出任何事实：正文不是中文，或清理后没有成段的文字，或确实没写数量、任务、企业和项目；请打开看看。",
  ],
  garbled_text: ["乱码", "第 {1} 页有 {2} 个字的字体没有说明是什么字；请对这一页做文字识别。"],
  text_left_out: [
    "有文字没读",
    "第 {1} 页的字超过 {2} 个，其余没有读；请打印成页面大小正常的 PDF。",
  ],
  too_many_pages: ["页数太多", "{2} 页里只读了前 {1} 页；请拆成几个文件。"],
  pages_left_out: ["有页没读", "OFD 最多读 {1} 页，其余没有读；请拆成几个文件。"],
  rows_left_out: ["有行没读", "工作簿最多读 {1} 张表、{2} 行，其余没有读；请拆成几个文件。"],
  files_skipped: ["跳过了一些文件", "压缩包里不是文件的没有读。"],
  damaged_page: ["某页损坏", "第 {1} 页缺失或损坏，没有读；请重新获取文件。"],
  scanned: ["扫描件", "页面是图片，没有文字层；装上文字识别再读，或在别处识别。"],
  read_by_ocr: ["由图像识别", "没有文字层的页是文字识别读出的，约百字错一字；数字请对照原件。"],
  ocr_stopped: ["图像识别中断", "{2} 页里只识别了 {1} 页；请拆成几个文件。"],
  // what could not be read
  damaged_file: ["文件损坏", "文件不全或已损坏；请从来源重新获取。"],
  empty_file: ["空文件", "文件里没有文字；请重新获取，或不要放进来。"],
  binary_file: [
    "不认得的二进制文件",
    "这是不认得的二进制数据，不是文字；请用原来的程序打开，另存为 DOCX、PDF 或文本。",
  ],
  password_protected: ["有密码", "文件有密码；请自己解开再读。"],
  file_too_large: ["文件太大", "文件太大；请拆成几个，或另存为纯文本。"],
  took_too_long: [
    "读得太久",
    "PDF 读了 {1} 秒还没读完：可能已损坏或有意为害；请重新打印成 PDF 再读。",
  ],
  too_large_inside: [
    "展开后太大",
    "文件展开后太大：可能已损坏或有意为害；信得过的话，请自己解开或重新打印成 PDF 再读。",
  ],
  zip_bomb: ["压缩包可疑", "压缩包展开后大得反常；信得过的话，请自己解开再读。"],
  too_many_files: ["文件太多", "压缩包里的文件太多；信得过的话，请自己解开再读。"],
  unsafe_path: ["路径越界", "压缩包里有文件的路径指到包外，没有读；请改名。"],
  nested_too_deep: ["压缩包套得太深", "压缩包套压缩包最多打开两层；请解开外层，把里面的放进来。"],
  not_a_document: ["里面没有文件", "压缩包里没有可读的文件；请看里面是什么。"],
  unsupported_format: ["不支持的格式", "这种格式读不了；请另存为 DOCX、PDF 或文本。"],
  audio_or_video: ["音频或视频", "这是音频或视频；请先转成文字。"],
  timed_out: ["超时", "读了 {1} 秒没有读完，放弃了；文件或程序变了会再读，也可换一种格式。"],
  out_of_memory: [
    "内存不够",
    "读它要的内存超过 {1} MB，放弃了；文件或程序变了会再读，也可换一种格式。",
  ],
  crashed: ["读取时崩溃", "读它时进程崩溃，放弃了；文件或程序变了会再读，也可换一种格式。"],
  internal_error: [
    "程序出错",
    "程序在这个文件上出了错；请设 DUBAN_DEBUG=1 再运行一次，把输出报给维护者。",
  ],
  // what could not be reached
  missing_path: ["找不到", "没有这个文件或文件夹；请查路径。"],
  no_permission: ["没有权限", "没有读它的权限；请向文件的主人要。"],
  unreadable_path: ["系统读不出", "系统读不出它；请查磁盘或路径。"],
  folder: ["是文件夹", "这是文件夹；请给里面的文件，或用 duban ingest。"],
  not_a_file: ["不是文件", "这是设备或管道；请给文件。"],
  unsupported_input: ["不能直接读网址", "网址由 duban ingest 获取；请另存为文件。"],
  unsupported_address: ["网址不对", "这样的网址不获取；请写完整的 http 或 https 网址。"],
  private_address: ["内部地址", "网址指向内部地址，没有获取。"],
  robots_disallowed: ["网站不许", "网站不许自动获取；请用浏览器打开，另存为文件。"],
  fetch_failed: ["没有取到", "网页没有取到；请稍后再试，或用浏览器打开，另存为文件。"],
};

/** By their codes. */
export const noteNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(texts).map(([code, [name]]) => [code, name]),
);

/** What a note says in the reader's language; a code without a text of its own keeps its message. */
export function sayNote(visit: Visit, code: string, message: string): string {
  const sentence = texts[code]?.[1];
  if (visit.language === "en" || sentence === undefined) return message;
  const numbers = message.match(/\d+/g) ?? [];
  return sentence.replace(/\{(\d)\}/g, (_, at) => numbers[Number(at) - 1] ?? "若干");
}
