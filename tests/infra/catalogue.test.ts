import { expect, test } from 'vitest';
import { z } from 'zod';
import { factColumns } from '../../functions/facts/schema.ts';
import { athenaType } from '../../infra/catalogue.ts';
import { readable, resources, templateOf } from './synthesis.ts';

const template = templateOf('example');

test('the table has the columns of a facts file, in their order, with the month as its folder', () => {
  const [table] = [
    ...resources(template, 'AWS::Glue::Table', {
      TableInput: z.object({
        PartitionKeys: z.array(z.object({ Name: z.string(), Type: z.string() })),
        StorageDescriptor: z.object({ Columns: z.array(z.object({ Name: z.string(), Type: z.string() })) }),
        Parameters: z.record(z.string(), z.unknown()),
      }),
    }).values(),
  ];
  const { PartitionKeys, StorageDescriptor, Parameters } = table?.TableInput ?? {};
  expect(StorageDescriptor?.Columns.map(({ Name }) => Name)).toEqual(Object.keys(factColumns));
  expect(new Set(StorageDescriptor?.Columns.map(({ Type }) => Type))).toEqual(
    new Set(['string', 'bigint', 'decimal(18,2)', 'decimal(18,3)']),
  );
  expect(PartitionKeys).toEqual([{ Name: 'month', Type: 'string' }]);
  expect(readable(Parameters?.['storage.location.template'])).toBe(
    's3://<StorageArchive>/facts/month=${month}/',
  );
  expect(Parameters).toMatchObject({
    'projection.enabled': 'true',
    'projection.month.type': 'date',
    'projection.month.format': 'yyyy-MM',
    'projection.month.range': '2000-01,NOW',
    'projection.month.interval.unit': 'MONTHS',
  });
});

test('a column of a type that Athena does not know stops the deployment', () => {
  expect(() => athenaType('UHUGEINT')).toThrow('no Athena type is known for UHUGEINT');
});

test('a query may scan ten gigabytes and leaves its results where they expire', () => {
  const [group] = [
    ...resources(template, 'AWS::Athena::WorkGroup', {
      WorkGroupConfiguration: z.object({
        BytesScannedCutoffPerQuery: z.number(),
        ResultConfiguration: z.object({ OutputLocation: z.unknown() }),
      }),
    }).values(),
  ];
  expect(group?.WorkGroupConfiguration.BytesScannedCutoffPerQuery).toBe(10 * 1024 ** 3);
  expect(readable(group?.WorkGroupConfiguration.ResultConfiguration.OutputLocation)).toBe(
    's3://<StorageArchive>/queries/',
  );
});
