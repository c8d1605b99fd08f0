/** Whether laws are tried on few examples, as mutation testing asks, which runs them once for every mutant. */
export const areFew = process.env['LAWS'] === 'few';

/** Examples that a law is tried on: `many`, or a tenth. */
export const runs = (many: number): number => (areFew ? Math.ceil(many / 10) : many);
