/** A stream's pieces. */
export async function* bytesOf(stream: AsyncIterable<unknown>): AsyncIterable<Uint8Array> {
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new RangeError('an upload is read as bytes');
    yield chunk;
  }
}
