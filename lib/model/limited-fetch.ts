/** A request to a language model: to the configured address alone, with an answer of limited size. */

const maxResponseBytes = 4 * 1024 * 1024;

/** @throws TypeError where the endpoint redirects, which would send the article and the key elsewhere. */
export const limitedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: "error" });
  let bytes = 0;
  const counted = response.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > maxResponseBytes) controller.error(new Error("The model's answer is too large."));
        else controller.enqueue(chunk);
      },
    }),
  );
  return new Response(counted ?? null, { status: response.status, headers: response.headers });
};
