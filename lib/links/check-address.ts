/** Checks whether a web address answers with a page. */
import { NoAnswer, NotPublic, type RequestOptions, requestPublic } from "./public-request";

export type LinkCheckOptions = RequestOptions;

/** `status` of the last response; null where there was none. */
export type AddressCheck = { isAnswered: boolean; status: number | null };

const noAnswer: AddressCheck = { isAnswered: false, status: null };

/** The status after all redirects, without reading the body. */
async function statusOf(url: URL, method: "HEAD" | "GET", options: LinkCheckOptions): Promise<AddressCheck> {
  try {
    return await requestPublic(
      url,
      method,
      ({ statusCode: status = 0 }) => Promise.resolve({ isAnswered: status >= 200 && status < 300, status }),
      options,
    );
  } catch (error) {
    if (error instanceof NotPublic || error instanceof NoAnswer) return noAnswer;
    throw error;
  }
}

/**
 * Sends HEAD, and GET where that fails, since some sites support only one of them.
 * Only a status from 200 to 299 counts; an address that is not public has no answer.
 */
export async function checkAddress(url: string, options: LinkCheckOptions = {}): Promise<AddressCheck> {
  if (!URL.canParse(url)) return noAnswer;
  const head = await statusOf(new URL(url), "HEAD", options);
  // Who asks to be asked later is not asked again at once.
  if (head.isAnswered || head.status === 429) return head;
  const page = await statusOf(new URL(url), "GET", options);
  return page.status === null ? { ...page, status: head.status } : page;
}
