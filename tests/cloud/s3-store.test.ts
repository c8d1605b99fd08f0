import { randomUUID } from 'node:crypto';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, inject } from 'vitest';
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

  storeContract('a bucket', async () => {
    const bucket = `store-${randomUUID()}`;
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
    return s3Store(client, bucket);
  });
});
