import type { Delivery } from '../supply/deliveries.ts';
import type { Session } from '../session.ts';

/** Where rows say that their trade is: the firm, customs' district and the park, as they were sent; '' for untold. */
export interface FirmPlace {
  readonly enterprise: string;
  readonly district: string;
  readonly park: string;
  readonly rows: number;
}

/** The places that rows tell, over all months that were read, those of most rows first. */
export async function firmPlaces(session: Session, deliveries: readonly Delivery[]): Promise<FirmPlace[]> {
  const isTold = deliveries.some(({ dimensions }) =>
    (['enterprise', 'district', 'park'] as const).some((one) => dimensions.includes(one)),
  );
  if (!isTold) return [];
  const found = await session.rows(`SELECT enterprise, district, park, count(*) AS rows FROM fact
    GROUP BY enterprise, district, park
    ORDER BY rows DESC, enterprise, district, park`);
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return found.map(({ enterprise, district, park, rows }) => ({
    ...{ enterprise: text(enterprise), district: text(district), park: text(park), rows: Number(rows) },
  }));
}
