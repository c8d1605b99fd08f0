import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { MissingObject, type Store, type Written } from './store.ts';

/** A client that is patient with throttling. A stand-in server, unlike AWS, has no name of its own for each bucket. */
export function s3Client(environment: NodeJS.ProcessEnv): S3Client {
  return new S3Client({ maxAttempts: 8, forcePathStyle: environment['AWS_ENDPOINT_URL'] !== undefined });
}

/** How often a conditional write that S3 answers with 409 (another is under way) is tried again. */
const conflictAttempts = 6;

/**
 * A bucket as a store. If-None-Match and If-Match are its only locks: 412 means that somebody else did it, 409 that
 * somebody is at it just now. Throttling is the client's to retry (standard mode).
 */
export function s3Store(
  client: S3Client,
  bucket: string,
): Store & { link(key: string, seconds: number): Promise<string> } {
  const put = async (
    key: string,
    body: Uint8Array | string,
    condition: { IfNoneMatch?: string; IfMatch?: string } = {},
  ): Promise<Written | undefined> => {
    const bytes = Buffer.from(body);
    const command = { Bucket: bucket, Key: key, Body: bytes, ContentType: contentType(key), ...condition };
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { ETag } = await client.send(new PutObjectCommand(command));
        return { version: ETag ?? '' };
      } catch (error) {
        const { httpStatusCode: status, attempts = 1 } =
          error instanceof S3ServiceException ? error.$metadata : {};
        // A repeated write may meet itself: the first was done, and only its answer was lost.
        if (status === 412) return attempts > 1 ? await ownWrite(key, bytes) : undefined;
        if (status === 404 && condition.IfMatch !== undefined) return undefined;
        if (status !== 409 || attempt === conflictAttempts) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
      }
    }
  };

  const ownWrite = async (key: string, bytes: Buffer): Promise<Written | undefined> => {
    const { Body, ETag } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    const standing = (await Body?.transformToByteArray()) ?? new Uint8Array();
    return bytes.equals(standing) ? { version: ETag ?? '' } : undefined;
  };

  const unconditional = async (key: string, body: Uint8Array | string): Promise<Written> => {
    const written = await put(key, body);
    if (written === undefined) throw new RangeError(`S3 refused an unconditional write of "${key}"`);
    return written;
  };

  const open = async (key: string): Promise<Readable> => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      if (!(Body instanceof Readable)) throw new TypeError(`"${key}" was not answered with a stream`);
      return Body;
    } catch (error) {
      throw isMissing(error) ? new MissingObject(key) : error;
    }
  };

  return {
    open,
    async get(key) {
      try {
        const { Body, ETag, LastModified } = await client.send(
          new GetObjectCommand({ Bucket: bucket, Key: key }),
        );
        const body = (await Body?.transformToByteArray()) ?? new Uint8Array();
        return {
          key,
          size: body.byteLength,
          version: ETag ?? '',
          modified: LastModified ?? new Date(0),
          body,
        };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async asFile(key, directory) {
      const path = join(directory, createHash('sha256').update(`${bucket}/${key}`).digest('hex'));
      await mkdir(dirname(path), { recursive: true });
      await pipeline(await open(key), createWriteStream(path));
      return path;
    },
    put: unconditional,
    async putFile(key, path, tell) {
      const upload = new Upload({
        client,
        params: { Bucket: bucket, Key: key, Body: createReadStream(path), ContentType: contentType(key) },
      });
      upload.on('httpUploadProgress', ({ loaded }) => tell?.(loaded ?? 0));
      const { ETag } = await upload.done();
      return { version: ETag ?? '' };
    },
    putIfAbsent: (key, body) => put(key, body, { IfNoneMatch: '*' }),
    putIfMatch: (key, body, version) => put(key, body, { IfMatch: version }),
    async *list(prefix) {
      let next: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: next }),
        );
        for (const { Key, Size, ETag, LastModified } of page.Contents ?? []) {
          // "Create folder" in the S3 console puts an empty object whose key ends with a slash: that is no file.
          if (Key !== undefined && !Key.endsWith('/'))
            yield { key: Key, size: Size ?? 0, version: ETag ?? '', modified: LastModified ?? new Date(0) };
        }
        next = page.NextContinuationToken;
      } while (next !== undefined);
    },
    async delete(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
    link: (key, seconds) =>
      getSignedUrl(client, new GetObjectCommand({ Bucket: bucket, Key: key }), { expiresIn: seconds }),
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && ['NoSuchKey', 'NotFound'].includes(error.name);
}

const contentTypes = new Map<string, string>([
  ['csv', 'text/csv; charset=utf-8'],
  ['html', 'text/html; charset=utf-8'],
  ['json', 'application/json'],
  ['parquet', 'application/vnd.apache.parquet'],
  ['pdf', 'application/pdf'],
]);

function contentType(key: string): string {
  return contentTypes.get(key.slice(key.lastIndexOf('.') + 1)) ?? 'application/octet-stream';
}
