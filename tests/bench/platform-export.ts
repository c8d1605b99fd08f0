import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { gb18030 } from '../../fixtures/changsha/generator/files.ts';
import { Random } from '../../fixtures/changsha/generator/random.ts';
import { codeLists } from '../../functions/reference/code-lists.ts';
import { byCodePoint } from '../../functions/trade/rank.ts';

const header =
  '"数据年月","商品编码","商品名称","贸易伙伴编码","贸易伙伴名称","贸易方式编码","贸易方式名称","注册地编码","注册地名称","第一数量","第一计量单位","第二数量","第二计量单位","美元",\r\n';
const rowsAtATime = 10_000;

/** Steps through the combinations of codes: coprime to their number, so that none comes twice, as in a true export. */
const step = 15_485_863;

/**
 * Writes an export of the statistics platform with so many rows, in GB18030: some 170 bytes a row. A third of the goods
 * have a second quantity, as in true exports.
 */
export async function writePlatformExport(path: string, rows: number): Promise<void> {
  const random = new Random(1_000_003);
  const lists = codeLists();
  const products = [...lists.products.values()].sort((left, right) => byCodePoint(left.code, right.code));
  const markets = [...lists.markets.values()];
  const regimes = [...lists.regimes.values()];
  const districts = [...lists.customsDistricts.values()].map(({ code, name }) => ({
    code,
    name: { zh: name },
  }));
  const cut = (row: number): Record<'product' | 'market' | 'regime', Entry> => {
    const place = (row * step) % (products.length * markets.length * regimes.length);
    return {
      product: at(products, place),
      market: at(markets, Math.floor(place / products.length)),
      regime: at(regimes, Math.floor(place / products.length / markets.length)),
    };
  };
  const encoded = new Map<string, Buffer>();
  const bytes = (text: string): Buffer => {
    const known = encoded.get(text) ?? Buffer.from(gb18030(text));
    encoded.set(text, known);
    return known;
  };
  const file = createWriteStream(path);
  file.write(gb18030(header));
  for (let done = 0; done < rows; done += rowsAtATime) {
    const pieces: Buffer[] = [];
    for (let row = done; row < Math.min(rows, done + rowsAtATime); row += 1) {
      const { product, market, regime } = cut(row);
      const district = at(districts, row);
      const month = `2021${String(Math.floor((row / rows) * 6) + 1).padStart(2, '0')}`;
      const value = String(random.whole(1, 99_999_999)).replace(/\B(?=(\d{3})+$)/g, ',');
      pieces.push(
        Buffer.from(`"${month}","${product.code}","`),
        bytes(product.name.zh),
        Buffer.from(`","${market.code}","`),
        bytes(market.name.zh),
        Buffer.from(`","${regime.code}","`),
        bytes(regime.name.zh),
        Buffer.from(`","${district.code}","`),
        bytes(`湖南省${district.name.zh}`),
        Buffer.from(`","${random.whole(0, 999_999)}","`),
        bytes('千克'),
        Buffer.from(`","${random.whole(0, 999_999) * Number(row % 3 === 0)}","`),
        bytes(row % 3 === 0 ? '千克' : '-'),
        Buffer.from(`","${value}",\r\n`),
      );
    }
    if (!file.write(Buffer.concat(pieces))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

interface Entry {
  readonly code: string;
  readonly name: { readonly zh: string };
}

function at(entries: readonly Entry[], place: number): Entry {
  const entry = entries[place % entries.length];
  if (entry === undefined) throw new RangeError('a code list is empty');
  return entry;
}
