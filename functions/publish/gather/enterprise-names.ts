import type { Session } from '../../facts/session.ts';

/** The names under which enterprises declared, by code: the latest month's. */
export async function enterpriseNames(session: Session): Promise<ReadonlyMap<string, string>> {
  const reader = await session.connection.runAndReadAll(
    `SELECT enterprise, enterprise_name, max(delivery) AS latest FROM fact
     WHERE enterprise <> '' AND enterprise_name <> ''
     GROUP BY enterprise, enterprise_name ORDER BY latest, enterprise_name`,
  );
  return new Map(reader.getRows().map(([code, name]) => [String(code), String(name)]));
}
