import type { S3Client } from '@aws-sdk/client-s3';
import type { Files } from './files.ts';

type Bucket = { readonly bucket: string; readonly region: string; readonly endpoint: string | undefined };

const ATTEMPTS_MAX = 3;
const TIMEOUT_MS = 10_000;

/**
 * Keeps files in a bucket that speaks S3. Who we are there comes from where the AWS packages look: environment, role of the
 * task, role of the machine. The package is loaded when it is first needed.
 */
export function openBucket({ bucket, region, endpoint }: Bucket): Files {
  let opening: Promise<{ s3: typeof import('@aws-sdk/client-s3'); client: S3Client }> | undefined;
  const open = () => {
    opening ??= import('@aws-sdk/client-s3').then((s3) => ({
      s3,
      client: new s3.S3Client({
        region,
        maxAttempts: ATTEMPTS_MAX,
        requestHandler: { requestTimeout: TIMEOUT_MS, connectionTimeout: TIMEOUT_MS },
        // Others than Amazon know neither buckets as host names nor checksums of their own.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
      }),
    }));
    return opening;
  };
  return {
    async read(key) {
      const { s3, client } = await open();
      try {
        const answer = await client.send(new s3.GetObjectCommand({ Bucket: bucket, Key: key }));
        return answer.Body === undefined ? null : Buffer.from(await answer.Body.transformToByteArray());
      } catch (error) {
        if (error instanceof s3.NoSuchKey) return null;
        throw error;
      }
    },
    async write(key, bytes) {
      const { s3, client } = await open();
      await client.send(new s3.PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes }));
    },
    async remove(key) {
      const { s3, client } = await open();
      await client.send(new s3.DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}
