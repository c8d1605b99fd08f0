import { Aws, Stack } from 'aws-cdk-lib';
import { CfnNamedQuery, CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { factColumns } from '../functions/facts/schema.ts';
import { queryResultsPrefix } from './storage.ts';

/** Athena's names of the types that facts files have. */
const athenaTypes: Readonly<Record<string, string>> = { VARCHAR: 'string', BIGINT: 'bigint' };

/** DuckDB's and Athena's name for one column's type: DECIMAL(18,2) is decimal(18,2). */
export function athenaType(type: string): string {
  const known = athenaTypes[type] ?? (type.startsWith('DECIMAL') ? type.toLowerCase() : undefined);
  if (known === undefined) throw new TypeError(`no Athena type is known for ${type}`);
  return known;
}

/** The month's name is the partition's; every folder `facts/month=YYYY-MM/` is found without a crawler. */
const firstMonth = '2000-01';

/** Ten gigabytes, five cents: hundreds of times the facts of a city. A query that wants more has a mistake. */
const scannedBytes = 10 * 1024 ** 3;

/** The facts as a table of Athena, from the first day on. */
export class Catalogue extends Construct {
  readonly database: string;
  readonly workGroup: string;
  readonly workGroupArn: string;
  /** What AWS asks the right to read the table of: the account's catalogue, the database and the table. */
  readonly tableArns: readonly string[];

  constructor(scope: Construct, id: string, props: { readonly archive: Bucket }) {
    super(scope, id);
    const { archive } = props;
    const name = Stack.of(this).stackName;
    this.database = name.replaceAll('-', '_');
    this.workGroup = name;
    const arnOf = (service: string, resource: string, resourceName?: string): string =>
      Stack.of(this).formatArn({ service, resource, ...(resourceName !== undefined && { resourceName }) });
    this.workGroupArn = arnOf('athena', 'workgroup', name);
    this.tableArns = [
      arnOf('glue', 'catalog'),
      arnOf('glue', 'database', this.database),
      arnOf('glue', 'table', `${this.database}/facts`),
    ];
    const database = new CfnDatabase(this, 'Database', {
      catalogId: Aws.ACCOUNT_ID,
      databaseInput: { name: this.database, description: 'Foreign trade facts of the bulletin' },
    });
    const facts = `s3://${archive.bucketName}/facts/`;
    const table = new CfnTable(this, 'Facts', {
      catalogId: Aws.ACCOUNT_ID,
      databaseName: this.database,
      tableInput: {
        name: 'facts',
        description:
          'One row per row of an upload. Rows of two views never add: always choose one dataset and view. A sum in a currency that the upload lacks is null.',
        tableType: 'EXTERNAL_TABLE',
        partitionKeys: [{ name: 'month', type: 'string', comment: 'YYYY-MM' }],
        storageDescriptor: {
          columns: Object.entries(factColumns).map(([column, type]) => ({
            name: column,
            type: athenaType(type),
          })),
          location: facts,
          inputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
          outputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
          serdeInfo: {
            serializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe',
          },
        },
        parameters: {
          classification: 'parquet',
          'projection.enabled': 'true',
          'projection.month.type': 'date',
          'projection.month.format': 'yyyy-MM',
          'projection.month.range': `${firstMonth},NOW`,
          'projection.month.interval': '1',
          'projection.month.interval.unit': 'MONTHS',
          'storage.location.template': `${facts}month=\${month}/`,
        },
      },
    });
    table.addResourceDependency(database);
    const workGroup = new CfnWorkGroup(this, 'WorkGroup', {
      name: this.workGroup,
      // A work group with a history is not removed otherwise.
      recursiveDeleteOption: true,
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        bytesScannedCutoffPerQuery: scannedBytes,
        resultConfiguration: {
          outputLocation: `s3://${archive.bucketName}/${queryResultsPrefix}`,
          encryptionConfiguration: { encryptionOption: 'SSE_S3' },
        },
      },
    });
    const query = new CfnNamedQuery(this, 'MonthlyTotals', {
      database: this.database,
      workGroup: this.workGroup,
      name: 'monthly totals by view',
      queryString: [
        'SELECT month, dataset, "view", flow, count(*) AS "rows", sum(usd) AS usd, sum(cny) AS cny',
        'FROM facts',
        "WHERE month >= date_format(date_add('month', -13, current_date), '%Y-%m')",
        'GROUP BY month, dataset, "view", flow',
        'ORDER BY month, dataset, "view", flow;',
      ].join('\n'),
    });
    query.addResourceDependency(table);
    query.addResourceDependency(workGroup);
  }
}
