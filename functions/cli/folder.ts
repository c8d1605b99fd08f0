import type { Receipt } from '../facts/receipt.ts';
import { folderStores, type FolderOptions, type FolderStores } from '../desk/folder.ts';
import type { Log } from '../ports/log.ts';
import { takeInFolder } from './take-in.ts';

/** A folder's stores with the intake brought up to date. */
export interface Folder extends FolderStores {
  readonly receipts: readonly Receipt[];
}

/** Opens a folder with its registers and uploads as they stand now. */
export async function openFolder(options: FolderOptions & { readonly log: Log }): Promise<Folder> {
  const stores = await folderStores(options);
  await stores.takeRegisters();
  const receipts = await takeInFolder({ ...stores, log: options.log }, options.lang);
  return { ...stores, receipts };
}
