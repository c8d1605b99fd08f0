import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { portalWordsIn } from '../../words/catalogues.ts';
import type { PortalHost } from './host.ts';
import { messagePage } from './message.ts';
import { isToken, personIn, rememberPerson, type Asked, type PortalEnvironment } from './session.ts';

/** As much as a form may hold, in bytes: files have a way of their own. */
const formSize = 1 << 20;

/** What a form that acts has in its fields; a field that is repeated has several values. */
export interface Fields {
  one(name: string): string;
  all(name: string): readonly string[];
}

/** An act that was not done: which field of the form is at fault, and a sentence for the person. */
export class NotDone extends Error {
  override readonly name = 'NotDone';
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

export interface Act {
  readonly path: string;
  /** Nothing is recorded of it, and nobody asked who. */
  readonly isNameless?: boolean;
  /** Does it, recorded under the name of who; returns the address of the page that shows what came of it. */
  readonly act: (asked: Asked, fields: Fields, who: string) => Promise<string>;
  /** The page that the form stands on, with what was wrong. */
  readonly again: (asked: Asked, fault: NotDone, fields: Fields) => Promise<string>;
}

/** Lets a form act: with its token, under a name, and once. */
export function acting(
  app: Hono<PortalEnvironment>,
  host: PortalHost,
  { path, isNameless = false, act, again }: Act,
): void {
  const limit = bodyLimit({
    maxSize: formSize,
    onError: (asked: Asked) => messagePage(asked, host, { about: 'tooLarge', status: 413 }),
  });
  app.post(path, limit, async (asked) => {
    const fields = await fieldsOf(asked);
    const visit = asked.get('visit');
    if (!isToken(fields.one('token'), visit))
      return messagePage(asked, host, { about: 'stale', status: 403 });
    try {
      const who = visit.person ?? personIn(fields.one('person')) ?? (isNameless ? '' : undefined);
      if (who === undefined) throw new NotDone('person', portalWordsIn(visit.language).frame.personMissing);
      if (visit.person === undefined && who !== '') {
        rememberPerson(asked, who);
        asked.set('visit', { ...visit, person: who });
      }
      return asked.redirect(await act(asked, fields, who), 303);
    } catch (error) {
      if (!(error instanceof NotDone)) throw error;
      return asked.html(await again(asked, error, fields), 422);
    }
  });
}

export async function fieldsOf(asked: Asked): Promise<Fields> {
  const form = await asked.req.formData();
  const all = (name: string): string[] => form.getAll(name).filter((value) => typeof value === 'string');
  return { all, one: (name) => all(name)[0] ?? '' };
}
