const errorOfFormula =
  /^(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|ERROR!|GETTING_DATA)|Err:\d{3})$/i;

/** Something computed, or a reference to a cell; ="0101" is a text. */
const formula = /^=(?!")(?:[-+]?\d|.*(?:\(|\$?[A-Z]{1,3}\$?[1-9]))/i;

/** Whether a cell's text is what spreadsheets show for a formula that failed. */
export function isFormulaError(text: string): boolean {
  return errorOfFormula.test(text);
}

/** Whether it is a formula that has not been computed. */
export function isFormula(text: string): boolean {
  return formula.test(text);
}

/** Whether it is no value but one of these. */
export function isComputed(text: string): boolean {
  return isFormulaError(text) || isFormula(text);
}
