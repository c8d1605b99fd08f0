import { portalWordsIn } from '../../words/catalogues.ts';
import type { PortalWords } from '../../words/zh-CN/portal/words.ts';
import type { PortalHost } from './host.ts';
import type { Asked } from './session.ts';
import { pageView } from './view.ts';

type Message = Exclude<keyof PortalWords['message'], 'home'>;

/** A page that says why something cannot be shown or was not done, and leads back. */
export function messagePage(
  asked: Asked,
  host: PortalHost,
  {
    about,
    status,
    detail = '',
  }: { readonly about: Message; readonly status: 403 | 404 | 413 | 500; readonly detail?: string },
): Response | Promise<Response> {
  const words = portalWordsIn(asked.get('visit').language).message;
  const { title, text } = words[about];
  const model = { title, text, detail, home: words.home };
  return asked.html(pageView(asked, host, 'message', { title, model }), status);
}
