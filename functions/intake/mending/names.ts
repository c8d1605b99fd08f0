const ending = '-待修改';
const handedBack = new RegExp(`^(?<stem>.+)${ending}(?<number>\\d{0,4})\\.xlsx$`, 's');

/** The name of the workbook with an upload's rows that were not taken: 出口.csv → 出口-待修改.xlsx → 出口-待修改2.xlsx. */
export function handedBackName(file: string): string {
  const { stem, number } = handedBack.exec(file)?.groups ?? {};
  return stem === undefined
    ? `${stemOf(file)}${ending}.xlsx`
    : `${stem}${ending}${Math.max(Number(number), 1) + 1}.xlsx`;
}

/** Whether a file's name is that of a workbook with rows of another file. */
export function isHandedBackOf(name: string, file: string): boolean {
  return handedBack.exec(name)?.groups?.['stem'] === stemOf(file);
}

function stemOf(file: string): string {
  return file.replace(/(?<=.)\.[a-z]{1,4}$/i, '');
}
