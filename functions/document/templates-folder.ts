import { resolve } from 'node:path';

/** Where the templates lie: the same from here as from a bundled function. `TEMPLATES` names another folder. */
export const templatesFolder = process.env['TEMPLATES'] ?? resolve(import.meta.dirname, '../../templates');
