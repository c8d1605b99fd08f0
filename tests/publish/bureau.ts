import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import type { Mailer, Message } from '../../functions/ports/mailer.ts';
import type { Store } from '../../functions/ports/store.ts';
import { consider, type Considered } from '../../functions/publish/consider.ts';
import { monthOf, type Month } from '../../functions/trade/month.ts';
import type { PrintedOnce } from './printed-once.ts';

const cases = resolve(import.meta.dirname, '../../fixtures/cases');

export const february: Month = monthOf(2021, 2);
export const recipients = `address,name,language,edition,role
leader@city.example,市领导,zh-CN,internal,reader
editor@city.example,编辑,zh-CN,internal,editor
foreign@city.example,Reader,en,internal,reader
operator@city.example,运维,zh-CN,internal,operator
`;

/** A mail server that remembers what it took, and does as told with what it is given. */
export class Postbox implements Mailer {
  readonly taken: Message[] = [];
  behaviour: (message: Message) => void = () => undefined;

  send(message: Message): Promise<{ id: string }> {
    this.behaviour(message);
    this.taken.push(message);
    return Promise.resolve({ id: `<${this.taken.length}@test>` });
  }

  to(address: string): string[] {
    return this.taken.filter((message) => message.to === address).map(({ subject }) => subject);
  }
}

/** A bureau in a folder of its own: its stores, its clock, its mail. */
export class Bureau implements Disposable {
  readonly place = mkdtempSync(join(tmpdir(), 'bureau-'));
  readonly incoming: Store = folderStore(join(this.place, 'incoming'));
  readonly archive: Store = folderStore(join(this.place, 'archive'));
  readonly #printing: PrintedOnce;
  post = new Postbox();
  now = new Date(Date.now() + 3600_000);
  release: 'automatic' | 'approved' = 'automatic';

  private constructor(printing: PrintedOnce) {
    this.#printing = printing;
  }

  /** With the uploads and registers of the case `by-hand`, and recipients of each kind. */
  static async open(printing: PrintedOnce): Promise<Bureau> {
    const bureau = new Bureau(printing);
    await bureau.upload('by-hand');
    return bureau;
  }

  async upload(name: string): Promise<void> {
    cpSync(join(cases, name, 'uploads'), this.place, { recursive: true });
    cpSync(join(this.place, 'registers'), join(this.place, 'archive/registers'), { recursive: true });
    await this.archive.put('registers/recipients.csv', recipients);
    await this.takeIn();
  }

  /** The same upload again with another sum. */
  async correct(): Promise<void> {
    const text = Buffer.from((await this.incoming.get('企业-202102.csv'))?.body ?? []).toString();
    const corrected = text.replace('15000000.00,150000000.00', '16000000.00,160000000.00');
    await this.incoming.put('企业-202102.csv', corrected);
    await this.takeIn();
  }

  /** Rows of so many firms more, each with hardly more than the last. */
  async addFirms(count: number): Promise<void> {
    const text = Buffer.from((await this.incoming.get('企业-202102.csv'))?.body ?? []).toString();
    const rows = Array.from({ length: count }, (_, index) => {
      const code = `43012910${String(index).padStart(2, '0')}`;
      return `202102,${code},补报企业${index},出口,84295212,502,0110,民营企业,43012,10,千克,${100000 + 7 * index}.00,${1000000 + 70 * index}.00`;
    });
    await this.incoming.put('企业-补报-202102.csv', `${[text.split('\n')[0], ...rows].join('\n')}\n`);
    await this.takeIn();
  }

  async takeIn(): Promise<void> {
    const { incoming, archive, place } = this;
    await takeInAll({ incoming, archive, log: silentLog, scratch: place });
  }

  dependencies(archive: Store = this.archive) {
    return {
      archive,
      mailer: this.post,
      clock: { now: () => this.now },
      log: silentLog,
      scratch: this.place,
      code: 'test',
      operators: [],
      settings: { release: this.release, quietMinutes: 10, timeZone: 'Asia/Shanghai' },
      openPrinter: this.#printing.open,
    };
  }

  look(archive?: Store): Promise<Considered> {
    return consider(february, this.dependencies(archive));
  }

  [Symbol.dispose](): void {
    rmSync(this.place, { recursive: true, force: true });
  }
}
