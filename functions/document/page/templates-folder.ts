import { resolve } from 'node:path';

/** Where the templates lie; a bundle has them elsewhere than the checkout, and `TEMPLATES` names their folder. */
export const templatesFolder = process.env['TEMPLATES'] ?? resolve(import.meta.dirname, '../../../templates');
