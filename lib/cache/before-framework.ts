/** Who sees a request before the framework does? */
import { IncomingMessage, Server, ServerResponse } from "node:http";
import Negotiator from "negotiator";

type Asked = { request: IncomingMessage; response: ServerResponse };

/**
 * From now on `answer` has every request first: it says, at once or by a promise, whether it has answered. One that it
 * has not, or that it failed at, goes on to the framework through `pass`.
 */
export function answerBefore(answer: (asked: Asked) => boolean | Promise<boolean>, pass: (asked: Asked, goOn: () => boolean) => boolean = (_, goOn) => goOn()): void {
  const emit: (this: Server, event: string, ...args: unknown[]) => boolean = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
    const [request, response] = args;
    if (event !== "request" || !(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return emit.call(this, event, ...args);
    const asked = { request, response };
    const goOn = () => response.headersSent || pass(asked, () => emit.call(this, event, ...args));
    let answered: boolean | Promise<boolean>;
    try {
      answered = answer(asked);
    } catch {
      answered = false;
    }
    if (typeof answered === "boolean") return answered || goOn();
    answered.then((is) => is || goOn(), goOn).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
    return true;
  };
}

/** Whether a client takes gzip, the one coding that the framework and these answers know, and likes it no less than none. */
export const takesGzip = (request: IncomingMessage) => new Negotiator(request).encodings(["gzip", "identity"])[0] === "gzip";
