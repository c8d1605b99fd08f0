import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exampleStages, resources, statements, templateOf } from './synthesis.ts';

describe.each(exampleStages)('the buckets of %s', (stage) => {
  const template = templateOf(stage);
  const bucketCount = 2;

  test('are closed to the public, versioned and encrypted without a key that a queue would have to know', () => {
    const closed = {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
    };
    template.resourceCountIs('AWS::S3::Bucket', bucketCount);
    template.resourceCountIs('AWS::KMS::Key', 0);
    template.resourcePropertiesCountIs('AWS::S3::Bucket', Match.objectLike(closed), bucketCount);
  });

  test('outlive the stack', () => {
    const policies = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
    expect(Object.keys(template.findResources('AWS::S3::Bucket', policies))).toHaveLength(bucketCount);
  });

  test('refuse whoever comes without TLS 1.2', () => {
    const refusals = statements(template, 'AWS::S3::BucketPolicy').filter(({ Effect }) => Effect === 'Deny');
    const conditions = refusals.map(({ Condition }) => Condition);
    expect(conditions.filter((it) => it === '{"Bool":{"aws:SecureTransport":"false"}}')).toHaveLength(
      bucketCount,
    );
    expect(conditions.filter((it) => it === '{"NumericLessThan":{"s3:TlsVersion":1.2}}')).toHaveLength(
      bucketCount,
    );
  });

  test('take a file of an edition only where none stands, from anyone', () => {
    const refused = statements(template, 'AWS::S3::BucketPolicy', 'StorageArchive').filter(
      ({ Condition }) => Condition === '{"Null":{"s3:if-none-match":"true"}}',
    );
    expect(refused).toEqual([
      {
        Effect: 'Deny',
        Principal: '*',
        Action: ['s3:PutObject'],
        Resource: ['bulletins/????-??/?*/?*', 'public/????-??/*', 'disclosure/*'].map(
          (keys) => `<StorageArchive>/${keys}`,
        ),
        Condition: '{"Null":{"s3:if-none-match":"true"}}',
      },
    ]);
    const kept = (key: string): boolean =>
      /^(bulletins\/.{4}-.{2}\/.+\/.+|public\/.{4}-.{2}\/.*|disclosure\/.*)$/.test(key);
    expect(
      ['bulletins/2021-05/0123abcd/zh-CN/bulletin.pdf', 'public/2021-05/1/manifest.json'].map(kept),
    ).toEqual([true, true]);
    // What is written anew again and again.
    expect(['bulletins/2021-05/status.json', 'bulletins/index.html', 'public/index.html'].map(kept)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('forget former versions and broken uploads, never what stands there', () => {
    const rule = z.object({
      Expiration: z.never().optional(),
      ExpirationInDays: z.number().optional(),
      NoncurrentVersionExpiration: z.object({ NoncurrentDays: z.number() }).optional(),
      AbortIncompleteMultipartUpload: z.object({ DaysAfterInitiation: z.number() }).optional(),
      Prefix: z.string().optional(),
    });
    const buckets = resources(template, 'AWS::S3::Bucket', {
      LifecycleConfiguration: z.object({ Rules: z.array(rule) }),
    });
    const rules = [...buckets.values()].flatMap(({ LifecycleConfiguration }) => LifecycleConfiguration.Rules);
    const expiring = rules.filter(({ ExpirationInDays }) => ExpirationInDays !== undefined);
    expect(expiring.map(({ Prefix }) => Prefix)).toEqual(['queries/']);
    expect(rules.filter((it) => it.NoncurrentVersionExpiration !== undefined)).toHaveLength(bucketCount);
    expect(rules.filter((it) => it.AbortIncompleteMultipartUpload !== undefined)).toHaveLength(bucketCount);
  });

  test('an upload and its removal are announced, by the bucket itself and no further function', () => {
    const { NotificationConfiguration } = [
      ...resources(template, 'AWS::S3::Bucket', {
        NotificationConfiguration: z
          .object({
            QueueConfigurations: z.array(
              z.object({
                Event: z.string(),
                Filter: z.object({
                  S3Key: z.object({ Rules: z.array(z.object({ Name: z.string(), Value: z.string() })) }),
                }),
              }),
            ),
          })
          .optional(),
      }).values(),
    ].find((bucket) => bucket.NotificationConfiguration !== undefined) ?? {
      NotificationConfiguration: undefined,
    };
    const announced = NotificationConfiguration?.QueueConfigurations ?? [];
    expect(announced.map(({ Event }) => Event)).toEqual(['s3:ObjectCreated:*', 's3:ObjectRemoved:*']);
    expect(announced.flatMap(({ Filter }) => Filter.S3Key.Rules.map(({ Value }) => Value))).toEqual([
      'incoming/',
      'incoming/',
    ]);
    template.resourceCountIs('AWS::Lambda::Function', 2);
  });
});
