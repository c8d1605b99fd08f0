/** Longer lines above a header are sentences, and those with such words or marks speak of the data, not of the file. */
const titleLength = 60;
const remark = /^(?:注|备注|说明|数据来源|来源|note|source|remark)|[。；;]/i;

/** Whether a line above a header says what the file is. */
export function isTitle(line: string): boolean {
  return line.length <= titleLength && !remark.test(line.trim());
}
