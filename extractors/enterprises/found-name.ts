/** A company's name in a sentence; offsets are the sentence's. */
export interface FoundName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly masked: boolean;
  readonly rule: string;
}

/** 德国, 日本的: where a company comes from is no part of its name; 中国 is (中国石油). */
export const foreignOrigin: RegExp =
  /^(?:日本|韩国|德国|法国|美国|英国|意大利|瑞士|瑞典|荷兰|西班牙|加拿大|澳大利亚|新加坡|泰国|马来西亚|印度|俄罗斯|以色列|丹麦|奥地利|比利时|香港|台湾|澳门)的?/;
