import type { Hono } from 'hono';
import { confirmDoubt } from '../../desk/confirm-doubt.ts';
import { UsageError } from '../../desk/usage-error.ts';
import { recordAct, type Act } from '../../publish/archive/acts.ts';
import { seenStatus, StatusOvertaken } from '../../publish/archive/status.ts';
import { reportOn } from '../../publish/release/month-report.ts';
import { orderAnew, orderHold, orderRelease, orderResend } from '../../publish/release/orders.ts';
import { parseMonth, type Month } from '../../trade/month.ts';
import { portalWordsIn } from '../../words/catalogues.ts';
import { acting, NotDone, type Fields } from '../frame/acting.ts';
import type { PortalHost } from '../frame/host.ts';
import type { Asked, PortalEnvironment } from '../frame/session.ts';
import { pageView } from '../frame/view.ts';
import { editionShown, revisionsTold } from '../reading/edition.ts';
import type { Known } from '../reading/known.ts';
import { monthModel } from './month-model.ts';

/** A month's own page: what is to be done, the draft, who did what; and what is done to it. */
export function monthPage(app: Hono<PortalEnvironment>, host: PortalHost, known: Known): void {
  app.get('/months/:month', async (asked) => {
    const month = parseMonth(asked.req.param('month'));
    return month === undefined ? asked.notFound() : asked.html(await shown(asked, month, host, known));
  });
  for (const name of deeds)
    acting(app, host, {
      path: `/months/:month/${name}`,
      isNameless: name === 'look',
      async act(asked, fields, who) {
        const month = monthAsked(asked);
        await done(name, { month, fields, who, host, language: asked.get('visit').language });
        await host.look(month);
        return `/months/${month}?done=${name}`;
      },
      again: (asked, fault, fields) => shown(asked, monthAsked(asked), host, known, { fault, fields, name }),
    });
}

const deeds = ['release', 'anew', 'hold', 'resend', 'confirm', 'look'] as const;
type Deed = (typeof deeds)[number];

/** The month of the address. Throws NotDone for none. */
function monthAsked(asked: Asked): Month {
  const month = parseMonth(asked.req.param('month') ?? '');
  if (month === undefined) throw new RangeError('no month');
  return month;
}

/** What is ordered of a month, by whom. */
interface Ordered {
  readonly month: Month;
  readonly fields: Fields;
  readonly who: string;
  readonly host: PortalHost;
  readonly language: 'zh-CN' | 'en';
}

/** Does it and writes it down. Throws NotDone where it was not done. */
async function done(deed: Deed, { month, fields, who, host, language }: Ordered): Promise<void> {
  if (deed === 'look') return;
  const { archive, clock, registersKept } = host;
  const all = portalWordsIn(language);
  const words = all.month;
  const why = fields.one('why').trim();
  if (why === '' && (deed === 'hold' || deed === 'anew' || deed === 'confirm'))
    throw new NotDone('why', words.whyMissing);
  const orders = { archive, clock, seen: fields.one('seen') };
  const told = (act: Pick<Act, 'deed' | 'what'>): Promise<void> =>
    recordAct(month, { ...act, who, why }, { archive, clock });
  try {
    switch (deed) {
      case 'release': {
        const status = await orderRelease(month, orders);
        if (status === undefined) throw new NotDone('', words.nothingFiled);
        return await told({ deed: 'release', what: status.latest ?? '' });
      }
      case 'anew':
        await orderAnew(month, orders);
        return await told({ deed: 'release-anew', what: '' });
      case 'hold':
        await orderHold(month, orders);
        return await told({ deed: 'hold', what: '' });
      case 'resend': {
        const address = fields.one('address');
        const count = await orderResend(month, orders, address);
        if (count === 0) throw new NotDone('address', words.noSuchMail);
        return await told({ deed: 'resend', what: address });
      }
      case 'confirm': {
        const { status } = await seenStatus(archive, month);
        const reason = status.reasons.find(
          ({ doubt }) => doubt?.key === fields.one('key') && doubt.code === fields.one('code'),
        );
        if (reason?.doubt === undefined) throw new NotDone('', words.noSuchDoubt);
        await confirmDoubt({ ...reason.doubt, who, why }, registersKept, language);
        return await told({ deed: 'confirm', what: `${reason.doubt.code} ${reason.doubt.key}` });
      }
    }
  } catch (error) {
    if (error instanceof StatusOvertaken)
      throw new NotDone('', words.overtaken(all.months.states[error.status.state]));
    if (error instanceof UsageError) throw new NotDone('', error.message);
    throw error;
  }
}

/** A form that was not taken: what is shown beside it. */
interface Faulty {
  readonly fault: NotDone;
  readonly fields: Fields;
  readonly name: Deed;
}

async function shown(
  asked: Asked,
  month: Month,
  host: PortalHost,
  known: Known,
  faulty?: Faulty,
): Promise<string> {
  const { archive, scratch } = host;
  const { language } = asked.get('visit');
  const words = portalWordsIn(language);
  const { seen, status } = await seenStatus(archive, month);
  const [registers, receipts] = [await known.registers(), await known.receipts()];
  const latest = status.latest ?? undefined;
  const model = monthModel(
    {
      ...{ month, seen, receipts, language },
      timeZone: host.timeZone,
      report: await reportOn(month, { archive, scratch }),
      release: registers.calendar.find((one) => one.month === month),
      edition: latest === undefined ? undefined : await editionShown(archive, month, latest),
      revisions:
        latest !== undefined && status.editions.length > 0
          ? await revisionsTold(archive, month, latest, language)
          : undefined,
      rendition: asked.req.query('rendition') ?? '',
    },
    words,
  );
  const [deed] = deeds.filter((one) => one === asked.req.query('done'));
  return pageView(asked, host, 'month', {
    title: model.name,
    place: 'months',
    at: `/months/${month}`,
    done: faulty === undefined && deed !== undefined ? words.month.done[deed] : undefined,
    failed: faulty?.fault.message,
    model: {
      ...model,
      fault: {
        text: faulty?.fault.message ?? '',
        ofHold: faulty?.name === 'hold' && faulty.fault.field === 'why',
        ofAnew: faulty?.name === 'anew' && faulty.fault.field === 'why',
      },
      given: { why: faulty?.fields.one('why') ?? '' },
    },
  });
}
