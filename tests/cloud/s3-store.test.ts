import { randomUUID } from 'node:crypto';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { s3Store } from '../../functions/ports/s3-store.ts';
import { storeContract } from '../ports/store-contract.ts';
import { motoIsAbsent } from './moto.ts';

describe.skipIf(motoIsAbsent)('on moto', () => {
  let client: S3Client;
  beforeAll(() => {
    client = new S3Client({
      endpoint: inject('moto'),
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
  });
  afterAll(() => {
    client.destroy();
  });

  const newBucket = async (): Promise<string> => {
    const bucket = `store-${randomUUID()}`;
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
    return bucket;
  };

  storeContract('a bucket', async () => s3Store(client, await newBucket()));

  test('a folder that somebody made in the S3 console is no object of the store', async () => {
    const bucket = await newBucket();
    for (const Key of ['incoming/2021-06/', 'incoming/2021-06/出口.csv'])
      await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: '' }));
    const keys: string[] = [];
    for await (const { key } of s3Store(client, bucket).list('incoming/')) keys.push(key);
    expect(keys).toEqual(['incoming/2021-06/出口.csv']);
  });
});
